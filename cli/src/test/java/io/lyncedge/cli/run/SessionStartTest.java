package io.lyncedge.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyncedge.simulator.recorder.RawRecorder;
import io.lyncedge.simulator.recorder.Responders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStartTest {
    @TempDir
    Path root;

    @Test
    void shouldNameTheOptionWhenAnAddressIsTaken() throws IOException {
        try (RunFixture run = new RunFixture(root);
                RawRecorder other = RawRecorder.plain(Responders.ok())) {
            assertThat(RunFixture.problems(run.start(other.address())))
                    .singleElement()
                    .asString()
                    .startsWith("--https: cannot bind ")
                    .contains(":" + other.port())
                    .endsWith("; stop what listens there, or choose another address");
        }
    }

    @Test
    void shouldNotStartWhenTheResourceIsBroken() throws IOException {
        try (RunFixture run = new RunFixture(root)) {
            // Given
            run.write(RunFixture.RESOURCE.replace("role: FrontEnd", "role: OfficeWebApps"));

            // Then
            assertThat(RunFixture.problems(run.start(any()))).anySatisfy(problem -> {
                assertThat(problem.path()).startsWith("spec.publications");
                assertThat(problem.line()).contains(13);
            });
        }
    }

    @Test
    void shouldServeAsSoonAsTheSecretAppearsWhenItWasMissingAtTheStart() throws IOException {
        try (RunFixture run = new RunFixture(root)) {
            // Given
            Files.delete(run.secret().resolve("tls.key"));
            run.serve();
            run.awaitLine("degraded: " + run.file() + ":6: spec.tls.certificates[0]: ");
            assertThatThrownBy(() -> run.connect("webext.contoso.com")).isInstanceOf(IOException.class);

            // When
            RunFixture.FIRST.writeSecret(run.secret());

            // Then
            run.awaitLine("reloaded ");
            assertThat(run.status("webext.contoso.com")).isEqualTo(200);
        }
    }

    @Test
    void shouldSaySoWhenAReplacedEndpointMatchesNothing() throws IOException {
        try (RunFixture run = new RunFixture(root)) {
            // Given
            run.write(RunFixture.RESOURCE.replace("address: fe01.", "address: fe02."));

            // When
            run.serve();

            // Then
            assertThat(run.err())
                    .contains("note: --connect-to fe01.corp.contoso.com:4443 matches nothing that the resource"
                            + " connects to; write one of fe02.corp.contoso.com:4443");
        }
    }

    private static InetSocketAddress any() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
