package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.HttpMode;
import io.lyncedge.api.v1alpha1.HttpsMode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.ProxyNetworkPolicySpec;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.ListenersConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.operator.resolve.PoolUse;
import io.lyncedge.operator.resolve.ReferenceProblem;
import io.lyncedge.operator.resolve.References;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** (resource, References) to Plan: pure, without client, clock or I/O. */
public final class Translator {
    private static final String DEFAULT_NAMESPACE = "default";

    private final TranslatorSettings settings;

    /** A translator for the resources of one installation. */
    public Translator(TranslatorSettings settings) {
        this.settings = settings;
    }

    /**
     * Validates a resource and says what follows from it. Bad references degrade their own items only.
     *
     * @param resource that schema and CEL accept
     * @param references what its references came to
     * @param affinityKey of this resource
     */
    public Translation translate(LyncEdgeProxy resource, References references, AffinityKey affinityKey) {
        return translate(resource, references, affinityKey, Set.of());
    }

    /**
     * The same while some proxies read older wire versions.
     *
     * @param readers the older versions
     */
    public Translation translate(
            LyncEdgeProxy resource, References references, AffinityKey affinityKey, Set<Integer> readers) {
        List<SpecProblem> problems = SpecValidator.validate(resource.getSpec());
        if (!problems.isEmpty()) {
            return new Translation.Refused(RefusalReason.INVALID_PARAMETERS, problems);
        }
        Plan plan = plan(resource, references, affinityKey, readers);
        return BundleLimit.exceeded(plan.bundle())
                .<Translation>map(problem -> new Translation.Refused(RefusalReason.CONFIG_TOO_LARGE, List.of(problem)))
                .orElseGet(() -> new Translation.Accepted(plan));
    }

    private Plan plan(LyncEdgeProxy resource, References references, AffinityKey affinityKey, Set<Integer> readers) {
        LyncEdgeProxySpec spec = resource.getSpec();
        ResourceIdentity identity = identity(resource);
        Certificates certificates = Certificates.of(spec, references);
        ProxyConfig config = config(identity, spec, certificates, references);
        Bundle bundle = BundleWriter.write(config, spec, references, affinityKey)
                .with(settings.formats().write(config, readers));
        PublicationStates states = new PublicationStates(spec, certificates, config.pools());
        return new Plan(
                identity,
                WorkloadPlanner.plan(spec, settings.proxyImage()),
                ServicePlanner.plan(spec.service(), config.listeners()),
                PolicyRows.of(spec, references),
                adminAccess(spec),
                config,
                bundle,
                states.states(),
                problems(references, states),
                Warnings.of(spec, certificates, references.resolvedAt()));
    }

    private ProxyConfig config(
            ResourceIdentity identity, LyncEdgeProxySpec spec, Certificates certificates, References references) {
        PoolTranslator pools = new PoolTranslator(references, settings.overrides());
        List<PoolConfig> used = PoolUse.of(spec).stream()
                .filter(PoolUse::isUsed)
                .map(pools::translate)
                .toList();
        return new ProxyConfig(
                settings.formats().newest().version(),
                identity.namespace() + "/" + identity.name(),
                listeners(spec),
                FrontTls.translate(spec.tls(), certificates, references),
                used,
                new PublicationTranslator(spec, certificates).translate(),
                Times.timeouts(spec.timeouts()),
                Times.drain(spec.drain()),
                Limits.connections(spec.limits()),
                Limits.rates(spec),
                Limits.trustedProxies(spec),
                settings.policyProbe());
    }

    private static ListenersConfig listeners(LyncEdgeProxySpec spec) {
        return new ListenersConfig(
                spec.publications().stream().anyMatch(publication -> publication.https() == HttpsMode.BRIDGE),
                spec.publications().stream().anyMatch(publication -> publication.http() != HttpMode.CLOSED));
    }

    private static ResourceIdentity identity(LyncEdgeProxy resource) {
        return new ResourceIdentity(
                Optional.ofNullable(resource.getMetadata().getNamespace()).orElse(DEFAULT_NAMESPACE),
                resource.getMetadata().getName(),
                Optional.ofNullable(resource.getMetadata().getUid()));
    }

    private AdminAccess adminAccess(LyncEdgeProxySpec spec) {
        return new AdminAccess(
                settings.operator(), Optional.ofNullable(spec.networkPolicy()).map(ProxyNetworkPolicySpec::monitoring));
    }

    private static List<ReferenceProblem> problems(References references, PublicationStates states) {
        return Stream.concat(references.problems().stream(), states.namesNotCovered().stream())
                .toList();
    }
}
