package io.lyncedge.proxy.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.fixture.FakeFacts;
import io.lyncedge.proxy.front.DrainPhase;
import io.lyncedge.proxy.observe.AccessLog;
import io.lyncedge.proxy.observe.ConnectionMeters;
import io.lyncedge.proxy.observe.ExchangeMeters;
import io.lyncedge.proxy.observe.LoopLag;
import io.lyncedge.proxy.observe.Metric;
import io.lyncedge.proxy.observe.MetricsPage;
import io.lyncedge.proxy.observe.SampleSource;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of metrics and what a process really shows are the same. */
class MetricTableTest {
    private static final Pattern TYPE = Pattern.compile("# TYPE (lyncedge_\\S+) (\\S+)");

    private final FakeStatus status = new FakeStatus();
    private final ConnectionMeters connections = new ConnectionMeters();
    private final DefaultEventExecutorGroup loops = new DefaultEventExecutorGroup(2);
    private final ExchangeMeters exchanges = new ExchangeMeters();

    @Test
    void shouldShowEveryMetricOfTheTableAndNoOther() {
        // Given
        connections.upstreamOpened("paris", "fe01");
        exchanges.exchangeEnded(FakeFacts.answered("/meet", PublicationService.MEET));

        // When
        String page = scrape();

        // Then
        Set<String> shown =
                TYPE.matcher(page).results().map(type -> type.group(1)).collect(Collectors.toSet());
        assertThat(shown)
                .isEqualTo(
                        Arrays.stream(Metric.values()).map(Metric::exposedName).collect(Collectors.toSet()));
    }

    @Test
    void shouldExplainEveryMetric() {
        String page = scrape();

        assertThat(Metric.values())
                .allSatisfy(metric -> assertThat(metric.help()).hasSizeGreaterThan(10));
        assertThat(page).contains("# HELP lyncedge_draining 1 from the request to end on, else 0");
    }

    @Test
    void shouldShowTheConfigurationTheCertificatesAndTheMachines() {
        // Given
        status.phase = DrainPhase.DRAINING;

        // When, Then
        assertThat(scrape())
                .contains("lyncedge_config_info{hash=\"" + "a1".repeat(32)
                        + "\",resource=\"lync-edge/contoso\",wire_version=\"1\"} 1")
                .contains("lyncedge_config_loaded_timestamp_seconds 1.7672256E9")
                .contains("lyncedge_certificate_expiry_timestamp_seconds{certificate=\"contoso-public\"} 1.7802")
                .contains("lyncedge_machine_healthy{endpoint=\"192.0.2.1:4443\",pool=\"paris\",server=\"fe01\"} 1.0")
                .contains("lyncedge_upstream_exchanges{pool=\"paris\"} 2.0")
                .contains("lyncedge_event_loop_lag_seconds{loop=\"1\"}")
                .contains("lyncedge_draining 1.0");
    }

    private String scrape() {
        List<SampleSource> sources =
                List.of(exchanges, connections, new AccessLog(), new LoopLag(loops), new StatusMeters(status));
        return new MetricsPage(sources).scrape();
    }
}
