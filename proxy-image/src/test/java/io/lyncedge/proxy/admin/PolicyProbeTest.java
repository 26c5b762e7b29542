package io.lyncedge.proxy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyProbeTest {
    @Test
    void shouldReportTheConnectionThatMustNotComeAbout() throws IOException {
        try (ServerSocket reachable = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            PolicyProbe probe = new PolicyProbe(Optional.of((InetSocketAddress) reachable.getLocalSocketAddress()));

            // When
            probe.run();

            // Then
            assertThat(probe.last().orElseThrow().connected()).isTrue();
        }
    }

    @Test
    void shouldReportThatItDidNotConnect() {
        // Given
        PolicyProbe probe = new PolicyProbe(Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));

        // When
        probe.run();

        // Then
        assertThat(probe.last().orElseThrow().connected()).isFalse();
        probe.clear();
        assertThat(probe.last()).isEmpty();
    }

    @Test
    void shouldReportNothingOutsideACluster() {
        // Given
        PolicyProbe probe = new PolicyProbe(Optional.empty());

        // When
        probe.run();

        // Then
        assertThat(probe.last()).isEmpty();
    }
}
