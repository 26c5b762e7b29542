package io.lyncedge.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The conditions of {@link ArchitectureTest} that could otherwise hold because they see nothing. */
class ArchitectureConditionsTest {
    @Test
    void shouldSeeTheCallWhenACodePathBlocks() {
        assertThat(violations(new Block(), Blocking.class)).hasSize(4);
        assertThat(violations(new Block(), Harmless.class)).isEmpty();
    }

    @Test
    void shouldSeeTheCallWhenACodePathIsNotPure() {
        assertThat(violations(new ReachOutside(), Impure.class)).hasSize(4);
        assertThat(violations(new ReachOutside(), Harmless.class)).isEmpty();
    }

    private static List<String> violations(ArchCondition<JavaClass> condition, Class<?> type) {
        return noClasses()
                .should(condition)
                .allowEmptyShould(false)
                .evaluate(new ClassFileImporter().importClasses(type))
                .getFailureReport()
                .getDetails();
    }

    static final class Blocking {
        private final CountDownLatch latch = new CountDownLatch(1);

        void waitForLatch() throws InterruptedException {
            latch.await();
        }

        String waitForFuture(CompletableFuture<String> future) {
            return future.join();
        }

        boolean touchDisk(Path path) throws IOException {
            return Files.isHidden(path);
        }

        synchronized int guard() {
            return 1;
        }
    }

    static final class Impure {
        Instant now() {
            return Instant.now();
        }

        long ticks() {
            return System.nanoTime() + new SplittableRandom().nextInt();
        }
    }

    static final class Harmless {
        private final List<String> items = List.of("a");

        String first() {
            return items.getFirst() + Instant.EPOCH;
        }
    }
}
