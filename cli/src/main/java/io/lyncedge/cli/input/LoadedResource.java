package io.lyncedge.cli.input;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.resolve.ReferenceProblem;

/**
 * A resource that schema, CEL and validator accept, with what it may refer to.
 *
 * @param resource with its namespace filled in
 * @param document it stands in
 * @param references Secrets and ConfigMaps of its namespace
 */
public record LoadedResource(LyncEdgeProxy resource, YamlDocument document, LocalReferences references) {
    /** {@code namespace/name}. */
    public String name() {
        return resource.getMetadata().getNamespace() + "/"
                + resource.getMetadata().getName();
    }

    /** A problem of a reference, with the line where the resource refers. */
    public InputProblem problem(ReferenceProblem problem) {
        return document.problem(problem.path(), problem.reason() + ": " + problem.detail(), problem.remedy());
    }
}
