package io.lyncedge.bench.report;

import io.lyncedge.bench.stats.Bootstrap;
import io.lyncedge.bench.stats.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The first peer's cost beside another's.
 *
 * @param subject name of the first peer
 * @param against name of the other, or both names where the cheaper of two is meant
 * @param ratio subject's cost divided by the other's
 */
public record Comparison(String subject, String against, Ratio ratio) {
    private static final Set<String> PRODUCTS = Set.of("haproxy", "nginx");

    /** The first of {@code peers} against each other one, and against the cheaper of HAProxy and nginx. */
    static List<Comparison> of(List<PeerFigures> peers, Bootstrap bootstrap) {
        PeerFigures subject = peers.getFirst();
        List<PeerFigures> others = peers.subList(1, peers.size());
        List<Comparison> all = new ArrayList<>();
        for (PeerFigures other : others) {
            all.add(compare(subject, List.of(other), bootstrap));
        }
        List<PeerFigures> products =
                others.stream().filter(other -> PRODUCTS.contains(other.peer())).toList();
        if (products.size() == PRODUCTS.size()) {
            all.add(compare(subject, products, bootstrap));
        }
        return all;
    }

    private static Comparison compare(PeerFigures subject, List<PeerFigures> others, Bootstrap bootstrap) {
        String names =
                String.join(" or ", others.stream().map(PeerFigures::peer).toList());
        List<double[]> costs = others.stream().map(PeerFigures::costs).toList();
        return new Comparison(
                subject.peer(),
                others.size() > 1 ? "the better of " + names : names,
                bootstrap.ratio(subject.costs(), costs));
    }
}
