package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;

/** How this operator writes: by server-side apply, under one name. */
final class FieldOwner {
    /** Field manager of everything that is written. */
    static final String NAME = "lyncedge-operator";

    /** Takes the fields that are applied, whoever owned them. */
    static final PatchContext APPLY = new PatchContext.Builder()
            .withPatchType(PatchType.SERVER_SIDE_APPLY)
            .withFieldManager(NAME)
            .withForce(true)
            .build();

    /** A patch by RFC 6902. */
    static final PatchContext JSON_PATCH = new PatchContext.Builder()
            .withPatchType(PatchType.JSON)
            .withFieldManager(NAME)
            .build();

    private FieldOwner() {}
}
