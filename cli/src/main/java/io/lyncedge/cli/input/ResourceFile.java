package io.lyncedge.cli.input;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of which every document is good.
 *
 * @param resources at least one
 * @param ignored one line for each document that is not used
 */
public record ResourceFile(List<LoadedResource> resources, List<String> ignored) {
    public ResourceFile {
        resources = List.copyOf(resources);
        ignored = List.copyOf(ignored);
    }

    /** Reads and checks everything, or says everything that is wrong. */
    public static Reading<ResourceFile> read(Inputs inputs) {
        return ManifestReader.read(inputs.source(), inputs.file())
                .then(manifests -> load(manifests, inputs.directory()));
    }

    /** The only resource, for what serves one. */
    public Reading<LoadedResource> single() {
        if (resources.size() == 1) {
            return new Reading.Good<>(resources.getFirst());
        }
        String names = resources.stream().map(LoadedResource::name).collect(Collectors.joining(", "));
        return Reading.bad(resources
                .get(1)
                .document()
                .problem("", "holds " + resources.size() + " resources (" + names + ")", "put each into a file"));
    }

    private static Reading<ResourceFile> load(Manifests manifests, Map<String, Map<String, byte[]>> directory) {
        List<LoadedResource> loaded = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        for (YamlDocument document : manifests.resources()) {
            switch (ResourceReader.read(document)) {
                case Reading.Bad<LyncEdgeProxy>(List<InputProblem> found) -> problems.addAll(found);
                case Reading.Good<LyncEdgeProxy>(LyncEdgeProxy resource) ->
                    loaded.add(new LoadedResource(
                            resource,
                            document,
                            new LocalReferences(
                                    manifests, directory, resource.getMetadata().getNamespace())));
            }
        }
        return Reading.of(new ResourceFile(loaded, manifests.ignored()), problems);
    }
}
