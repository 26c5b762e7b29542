package io.lyncedge.operator.golden;

import io.lyncedge.operator.encoding.PolicyEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies in the words of other engines, as files that a reviewer reads; {@code -Dgolden.update=true} writes them. */
final class EncodingGoldenTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                        "all-rows",
                        "admin-monitoring",
                        "degraded-name",
                        "external-443-allowed-clients",
                        "ipv6-and-shared-addresses")
                .flatMap(folder -> Stream.of(PolicyEncoding.values()).map(words -> Arguments.of(folder, words)));
    }

    @ParameterizedTest(name = "{0} in words of {1}")
    @MethodSource("cases")
    void shouldBecomeWhatTheFileSaysWhenWritten(String folder, PolicyEncoding words) throws IOException {
        Path path = Scenarios.FOLDERS.resolve(folder);
        GoldenTest.compare(path.resolve("out-" + words + ".yaml"), words.write(Scenarios.plan(path)));
    }
}
