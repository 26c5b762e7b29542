package io.lyncedge.operator.golden;

import io.lyncedge.operator.translate.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All folders and what comes out of them, each worked out once. */
final class Scenarios {
    static final Path FOLDERS = Path.of("src", "test", "resources", "golden");

    private static final Map<Path, Plan> PLANS = new ConcurrentHashMap<>();

    private Scenarios() {}

    static List<Path> folders() {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan plan(Path folder) {
        return PLANS.computeIfAbsent(folder, Scenarios::read);
    }

    private static Plan read(Path folder) {
        try {
            return new Scenario(folder).plan();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
