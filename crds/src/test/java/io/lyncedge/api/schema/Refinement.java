package io.lyncedge.api.schema;

/** One thing that the generator's annotations cannot say, put right in each schema node. */
@FunctionalInterface
interface Refinement {
    void refine(SchemaNode node);
}
