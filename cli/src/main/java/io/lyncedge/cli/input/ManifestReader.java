package io.lyncedge.cli.input;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resolve.SecretContent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts the documents of a file by kind and reads the Secrets and ConfigMaps. */
public final class ManifestReader {
    private static final String API_VERSION = LyncEdgeProxy.GROUP + "/" + LyncEdgeProxy.VERSION;

    private final List<YamlDocument> resources = new ArrayList<>();
    private final Map<ObjectKey, SecretContent> secrets = new HashMap<>();
    private final Map<ObjectKey, Map<String, byte[]>> configMaps = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();

    private ManifestReader() {}

    /**
     * Reads a file.
     *
     * @param source as the user named it
     * @param content UTF-8
     */
    public static Reading<Manifests> read(String source, byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException _) {
            return Reading.bad(InputProblem.of(source, "is not UTF-8 text", "save it as UTF-8"));
        }
        return YamlReader.read(source, text).then(documents -> new ManifestReader().sort(source, documents));
    }

    private Reading<Manifests> sort(String source, List<YamlDocument> documents) {
        documents.forEach(this::sort);
        if (resources.isEmpty() && problems.isEmpty()) {
            problems.add(InputProblem.of(
                    source,
                    "holds no LyncEdgeProxy",
                    "add a document with apiVersion " + API_VERSION + " and kind " + LyncEdgeProxy.KIND));
        }
        return Reading.of(new Manifests(resources, secrets, configMaps, ignored), problems);
    }

    private void sort(YamlDocument document) {
        String apiVersion = document.text("apiVersion");
        String kind = document.text("kind");
        switch (apiVersion + "/" + kind) {
            case API_VERSION + "/" + LyncEdgeProxy.KIND -> resources.add(document);
            case "v1/Secret" -> {
                DataReader data = new DataReader(document);
                add(secrets, document, new SecretContent(data.type(), data.secret()));
                problems.addAll(data.problems());
            }
            case "v1/ConfigMap" -> {
                DataReader data = new DataReader(document);
                add(configMaps, document, data.configMap());
                problems.addAll(data.problems());
            }
            default -> other(document, apiVersion, kind);
        }
    }

    private <T> void add(Map<ObjectKey, T> objects, YamlDocument document, T content) {
        ObjectKey key = ObjectKey.of(document);
        if (key.name().isEmpty()) {
            problems.add(document.problem("metadata.name", "is missing", "name the object"));
        }
        if (objects.put(key, content) != null) {
            problems.add(document.problem(
                    "metadata.name",
                    "the " + document.text("kind") + " '" + key.name() + "' stands there twice",
                    "remove one"));
        }
    }

    private void other(YamlDocument document, String apiVersion, String kind) {
        if (kind.isEmpty() || apiVersion.isEmpty()) {
            problems.add(document.problem(
                    kind.isEmpty() ? "kind" : "apiVersion",
                    "is missing",
                    "write apiVersion " + API_VERSION + " and kind " + LyncEdgeProxy.KIND + ", or v1 and Secret"));
        } else if (apiVersion.startsWith(LyncEdgeProxy.GROUP + "/") || kind.equalsIgnoreCase(LyncEdgeProxy.KIND)) {
            problems.add(document.problem(
                    "apiVersion",
                    "'" + apiVersion + " " + kind + "' is not known here",
                    "write apiVersion " + API_VERSION + " and kind " + LyncEdgeProxy.KIND));
        } else {
            ignored.add(document.source() + ":" + document.lines().get("") + ": " + kind + " "
                    + ObjectKey.of(document).name() + " is not used here");
        }
    }
}
