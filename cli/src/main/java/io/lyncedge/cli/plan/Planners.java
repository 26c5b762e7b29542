package io.lyncedge.cli.plan;

import io.lyncedge.config.AddressFilter;
import io.lyncedge.operator.dns.DnsNameResolver;
import io.lyncedge.operator.dns.NameResolver;
import io.lyncedge.operator.resolve.EndpointOverrides;
import io.lyncedge.operator.translate.AffinityKey;
import io.lyncedge.operator.translate.OperatorPeer;
import io.lyncedge.operator.translate.TranslatorSettings;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Planners for what the commands do with a plan. */
public final class Planners {
    private static final AddressFilter CLUSTER_FILTER = new AddressFilter(List.of(), false);
    private static final AddressFilter LOCAL_FILTER = new AddressFilter(List.of(), true);

    private Planners() {}

    /** For a process on this machine: loopback pools are allowed, nothing proves policies. */
    public static Planner serving(EndpointOverrides overrides) {
        byte[] key = new byte[AffinityKey.LENGTH];
        new SecureRandom().nextBytes(key);
        return new Planner(resolver(), LOCAL_FILTER, settings("none", false, overrides), AffinityKey.of(key));
    }

    /**
     * For showing what an operator would make of a resource. The affinity key, random there, is all zeros.
     *
     * @param proxyImage where the resource names none
     */
    public static Planner showing(String proxyImage) {
        return showing(resolver(), proxyImage);
    }

    /** For checking alone: no name is looked up, so that each server counts as not resolved. */
    public static Planner checking() {
        return showing(_ -> Map.of(), "none");
    }

    private static Planner showing(NameResolver names, String proxyImage) {
        return new Planner(
                names,
                CLUSTER_FILTER,
                settings(proxyImage, true, EndpointOverrides.NONE),
                AffinityKey.of(new byte[AffinityKey.LENGTH]));
    }

    private static NameResolver resolver() {
        return DnsNameResolver.ofThisHost(InstantSource.system());
    }

    private static TranslatorSettings settings(String image, boolean policyProbe, EndpointOverrides overrides) {
        return new TranslatorSettings(image, OperatorPeer.installed(), policyProbe, overrides);
    }
}
