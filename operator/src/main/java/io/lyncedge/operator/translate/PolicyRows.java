package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.HttpMode;
import io.lyncedge.api.v1alpha1.HttpsMode;
import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.PoolRole;
import io.lyncedge.api.v1alpha1.ProxyNetworkPolicySpec;
import io.lyncedge.api.v1alpha1.PublicationSpec;
import io.lyncedge.operator.resolve.PoolUse;
import io.lyncedge.operator.resolve.References;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of the port tables that a resource needs: what it publishes decides, not what happens to be reachable now. */
final class PolicyRows {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final LyncEdgeProxySpec spec;
    private final References references;

    private PolicyRows(LyncEdgeProxySpec spec, References references) {
        this.spec = spec;
        this.references = references;
    }

    /** The rows in the order of the tables. */
    static List<PolicyRow> of(LyncEdgeProxySpec spec, References references) {
        PolicyRows rows = new PolicyRows(spec, references);
        return Stream.of(
                        rows.external(PortRow.EXTERNAL_80, HTTP, publication -> publication.http() != HttpMode.CLOSED),
                        rows.external(
                                PortRow.EXTERNAL_443, HTTPS, publication -> publication.https() == HttpsMode.BRIDGE),
                        rows.internal(PortRow.INTERNAL_8080, _ -> true, PoolUse::http),
                        rows.internal(PortRow.INTERNAL_4443, use -> !isOffice(use), PoolUse::https),
                        rows.internal(PortRow.INTERNAL_443, PolicyRows::isOffice, PoolUse::https))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PolicyRow> external(PortRow row, int port, Predicate<PublicationSpec> needs) {
        List<String> names = spec.publications().stream()
                .filter(needs)
                .map(PublicationSpec::fqdn)
                .sorted()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new PolicyRow(
                        row, clientCidrs(), List.of(new PortTarget(port, names, List.of(), Set.<PoolRole>of()))));
    }

    private List<String> clientCidrs() {
        return Optional.ofNullable(spec.networkPolicy())
                .map(ProxyNetworkPolicySpec::allowedClientCIDRs)
                .orElse(List.of())
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<PolicyRow> internal(
            PortRow row, Predicate<PoolUse> belongs, Function<PoolUse, Optional<Integer>> port) {
        Map<Integer, PortTargetBuilder> targets = new TreeMap<>();
        PoolUse.of(spec).stream()
                .filter(belongs)
                .forEach(use -> port.apply(use)
                        .ifPresent(number -> targets.computeIfAbsent(number, PortTargetBuilder::new)
                                .add(use, references)));
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new PolicyRow(
                        row,
                        List.of(),
                        targets.values().stream().map(PortTargetBuilder::build).toList()));
    }

    private static boolean isOffice(PoolUse use) {
        return use.pool().role() == PoolRole.OFFICE_WEB_APPS;
    }
}
