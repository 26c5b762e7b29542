package io.lyncedge.operator.dataplane;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.ConfigProblem;
import io.lyncedge.operator.dataplane.PodAnswer.Reported;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StatusReadingTest {
    private static final String DOCUMENT = """
            {"hash": "%1$s", "wireVersion": 1, "resource": "lync-edge/contoso", "since": "2026-01-01T00:00:00Z",
             "phase": "serving", "addedByANewerProxy": {"deep": [1, 2, {"er": true}]},
             "unbound": [{"address": "0.0.0.0:80", "reason": "Permission denied"}],
             "certificates": [{"name": "contoso-public", "fingerprint": "ab:cd", "notAfter": "2027-01-01T00:00:00Z"}],
             "servers": [
               {"pool": "fe", "server": "fe01.corp.contoso.com", "endpoint": "10.20.0.9:4443", "plain": false,
                "draining": true, "ejected": true, "connections": 3, "exchanges": 1, "healthy": false, "lastProbe": "timeout\\u0000\\nX",
                "lastProbeAt": "2026-01-01T00:00:00Z", "failedHandshakes": {"untrusted": 4, "expired": 1}},
               {"pool": "fe", "server": "fe02.corp.contoso.com", "endpoint": "10.20.0.10:8080", "plain": true,
                "connections": 0, "exchanges": 0, "failedHandshakes": {}}],
             "refused": {"hash": "%2$s", "at": "2026-01-01T00:00:00Z",
               "problems": [{"path": "pools[0]", "reason": "is wrong", "remedy": "write it right"}]},
             "policyProbe": {"connected": true, "at": "2026-01-01T00:00:00Z"}}
            """.formatted(Answers.OLD, Answers.NEW);

    @Test
    void shouldTakeOverWhatMattersWhenADocumentIsComplete() throws IOException {
        // When
        Reported report = read(DOCUMENT).orElseThrow();

        // Then
        assertThat(report.configHash()).isEqualTo(Answers.OLD);
        assertThat(report.phase()).isEqualTo("serving");
        assertThat(report.unbound()).containsExactly("0.0.0.0:80: Permission denied");
        assertThat(report.certificates()).containsExactly("ab:cd");
        assertThat(report.forbiddenConnected()).contains(true);
        RefusedConfig refused = report.refused().orElseThrow();
        assertThat(refused.configHash()).contains(Answers.NEW);
        assertThat(refused.problems()).containsExactly(new ConfigProblem("pools[0]", "is wrong", "write it right"));
    }

    @Test
    void shouldTellHealthAndConnectionsWhenServersAreProbed() throws IOException {
        // When
        Reported report = read(DOCUMENT).orElseThrow();

        // Then
        ServerReport probed = report.servers().getFirst();
        assertThat(probed.healthy()).contains(false);
        assertThat(List.of(probed.draining(), probed.ejected())).containsOnly(true);
        assertThat(probed.lastProbe()).contains("timeout??X");
        assertThat(probed.connections()).isEqualTo(3);
        assertThat(probed.failedHandshakes()).containsExactly("expired", "untrusted");
        ServerReport plain = report.servers().getLast();
        assertThat(plain.plain()).isTrue();
        assertThat(List.of(plain.draining(), plain.ejected())).containsOnly(false);
        assertThat(plain.healthy()).isEmpty();
        assertThat(plain.lastProbe()).isEmpty();
    }

    @Test
    void shouldCutTextWhenItIsLong() throws IOException {
        // Given
        String document =
                "{\"hash\":\"%s\",\"wireVersion\":1,\"phase\":\"%s\"}".formatted(Answers.NEW, "x".repeat(4000));

        // Then
        assertThat(read(document).orElseThrow().phase()).hasSize(512);
    }

    private static Optional<Reported> read(String json) throws IOException {
        return StatusReading.of(StatusDocument.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
