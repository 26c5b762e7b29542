package io.lyncedge.proxy.verdict;

import io.lyncedge.proxy.LeakExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes one line for each verdict into the directory that {@code -Dverdicts.directory} names; nothing without it. */
public final class VerdictListener implements TestExecutionListener {
    private final Optional<Path> directory =
            Optional.ofNullable(System.getProperty("verdicts.directory")).map(Path::of);
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, String> numbers = new TreeMap<>();

    /** Made by the launcher. */
    public VerdictListener() {}

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean held = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest() || !held) {
            verdict(test).ifPresent(what -> tallies.merge(what, Tally.NONE.and(held), (all, _) -> all.and(held)));
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        entry.getKeyValuePairs().forEach((key, value) -> {
            if (key.startsWith(Figure.KEY)) {
                numbers.put(key.substring(Figure.KEY.length()), value);
            }
        });
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (directory.isPresent() && !tallies.isEmpty()) {
            write(directory.get());
        }
    }

    private void write(Path to) {
        List<String> lines = new ArrayList<>();
        tallies.forEach((what, tally) -> lines.add(tally.line(what)));
        numbers.forEach((what, number) -> lines.add(number("ok", what, number)));
        int leaks = LeakExtension.leaksInAll();
        lines.add(number(leaks == 0 ? "ok" : "FAILED", "buffers leaked", Integer.toString(leaks)));
        try {
            Files.createDirectories(to);
            Files.write(to.resolve("verdicts-" + ProcessHandle.current().pid() + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(String word, String what, String number) {
        return String.format(Locale.ROOT, "%-6s %-64s %s", word, what, number);
    }

    private static Optional<String> verdict(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .flatMap(VerdictListener::verdict);
    }

    private static Optional<String> verdict(MethodSource source) {
        Method method = source.getJavaMethod();
        return AnnotationSupport.findAnnotation(method, Verdict.class)
                .or(() -> AnnotationSupport.findAnnotation(source.getJavaClass(), Verdict.class))
                .map(Verdict::value);
    }
}
