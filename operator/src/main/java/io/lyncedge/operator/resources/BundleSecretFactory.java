package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.lyncedge.operator.translate.Plan;
import io.lyncedge.operator.translate.ResourceIdentity;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Secret that hands the bundle over to the proxies. */
public final class BundleSecretFactory {
    /** Last part of its name. */
    static final String SUFFIX = "bundle";

    private BundleSecretFactory() {}

    /** The name alone, to look the Secret up by. */
    public static Secret named(ResourceIdentity resource) {
        ObjectIdentity identity = new ObjectIdentity(resource);
        return new SecretBuilder()
                .withMetadata(identity.meta(identity.name(SUFFIX)))
                .build();
    }

    /** The Secret of a plan. */
    public static Secret create(Plan plan) {
        ObjectIdentity identity = new ObjectIdentity(plan.identity());
        SortedMap<String, String> data = new TreeMap<>();
        plan.bundle()
                .files()
                .forEach((name, content) -> data.put(name, Base64.getEncoder().encodeToString(content)));
        return new SecretBuilder()
                .withMetadata(identity.meta(identity.name(SUFFIX)))
                .withType("Opaque")
                .withData(data)
                .build();
    }
}
