package io.lyncedge.operator.dataplane;

import io.lyncedge.config.ConfigProblem;
import io.lyncedge.operator.dataplane.PodAnswer.Reported;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes over what a status document says; text of pods goes into messages, so it is cut and stripped of controls. */
final class StatusReading {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[^\\x20-\\x7e]");
    private static final int MAX_TEXT = 512;
    private static final int MAX_PROBLEMS = 32;
    private static final int MAX_WIRE_VERSION = 1_000_000;

    private StatusReading() {}

    /** The report; empty if the document lacks what every proxy says. */
    static Optional<Reported> of(StatusDocument document) {
        String hash = document.hash();
        Integer wireVersion = document.wireVersion();
        if (hash == null
                || !HASH.matcher(hash).matches()
                || wireVersion == null
                || wireVersion < 1
                || wireVersion > MAX_WIRE_VERSION) {
            return Optional.empty();
        }
        return Optional.of(new Reported(
                hash,
                wireVersion,
                text(document.phase()),
                each(document.unbound(), StatusReading::unbound),
                each(document.certificates(), certificate -> text(certificate.fingerprint())),
                each(document.servers(), StatusReading::server),
                Optional.ofNullable(document.retired()).map(StatusReading::endpoints),
                Optional.ofNullable(document.refused()).map(StatusReading::refused),
                Optional.ofNullable(document.policyProbe()).map(StatusDocument.PolicyProbe::connected)));
    }

    private static String unbound(StatusDocument.Unbound listener) {
        return text(listener.address()) + ": " + text(listener.reason());
    }

    private static ServerReport server(StatusDocument.Server server) {
        return new ServerReport(
                text(server.pool()),
                text(server.server()),
                text(server.endpoint()),
                server.plain(),
                server.draining(),
                server.ejected(),
                server.connections(),
                Optional.ofNullable(server.healthy()),
                Optional.ofNullable(server.lastProbe()).map(StatusReading::text),
                failed(server.failedHandshakes()));
    }

    private static SortedSet<String> failed(@Nullable Map<String, Long> counts) {
        SortedSet<String> reasons = new TreeSet<>();
        if (counts != null) {
            counts.keySet().forEach(reason -> reasons.add(text(reason)));
        }
        return Collections.unmodifiableSortedSet(reasons);
    }

    private static Set<String> endpoints(Set<String> texts) {
        return texts.stream().filter(Objects::nonNull).map(StatusReading::text).collect(Collectors.toUnmodifiableSet());
    }

    private static RefusedConfig refused(StatusDocument.Refused refused) {
        Optional<String> hash = Optional.ofNullable(refused.hash())
                .filter(text -> HASH.matcher(text).matches());
        List<ConfigProblem> problems = each(
                refused.problems(),
                problem -> new ConfigProblem(text(problem.path()), text(problem.reason()), text(problem.remedy())));
        return new RefusedConfig(hash, problems.stream().limit(MAX_PROBLEMS).toList());
    }

    private static <S, T> List<T> each(@Nullable List<S> items, Function<S, T> reading) {
        return items == null
                ? List.of()
                : items.stream().filter(Objects::nonNull).map(reading).toList();
    }

    private static String text(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String cut = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        return NOT_PRINTABLE.matcher(cut).replaceAll("?");
    }
}
