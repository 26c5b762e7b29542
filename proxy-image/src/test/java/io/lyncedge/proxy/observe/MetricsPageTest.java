package io.lyncedge.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.PublicationService;
import io.lyncedge.proxy.answer.AnswerCause;
import io.lyncedge.proxy.exchange.ConnectFailure;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.fixture.FakeFacts;
import io.lyncedge.proxy.route.Listener;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    private final ExchangeMeters exchanges = new ExchangeMeters();
    private final ConnectionMeters connections = new ConnectionMeters();
    private final MetricsPage page = new MetricsPage(List.of(exchanges, connections));

    @Test
    void shouldCountExchangesByPublicationAndStatusClass() {
        // When
        exchanges.exchangeBegan(Listener.HTTPS);
        exchanges.exchangeBegan(Listener.HTTPS);
        exchanges.exchangeEnded(FakeFacts.answered("/meet", PublicationService.WEB_SERVICES));
        exchanges.exchangeEnded(FakeFacts.refused(AnswerCause.UNKNOWN_HOST));
        exchanges.exchangeBegan(Listener.HTTPS);

        // Then
        assertThat(page.scrape())
                .contains("lyncedge_requests_total{publication=\"webext.contoso.com\",status=\"2xx\"} 1.0")
                .contains("lyncedge_requests_total{publication=\"\",status=\"4xx\"} 1.0")
                .contains("lyncedge_own_answers_total{cause=\"unknown-host\"} 1.0")
                .contains("lyncedge_own_answers_total{cause=\"no-server\"} 0.0")
                .contains("lyncedge_exchange_outcomes_total{outcome=\"answered\"} 1.0")
                .contains("lyncedge_protocol_faults_total{rule=\"bare-lf\"} 1.0")
                .contains("lyncedge_active_exchanges{listener=\"https\"} 1.0")
                .contains("lyncedge_request_body_bytes_total 22.0")
                .contains("lyncedge_answer_bytes_total 444.0")
                .contains("lyncedge_pinned_exchanges_total 2.0")
                .contains("lyncedge_retries_total 0.0");
    }

    @Test
    void shouldPutDurationsIntoCumulativeBuckets() {
        // When
        exchanges.exchangeEnded(FakeFacts.answered("/meet", PublicationService.WEB_SERVICES));

        // Then
        assertThat(page.scrape())
                .contains("lyncedge_exchange_seconds_bucket{le=\"0.025\"} 0")
                .contains("lyncedge_exchange_seconds_bucket{le=\"0.05\"} 1")
                .contains("lyncedge_exchange_seconds_bucket{le=\"+Inf\"} 1")
                .contains("lyncedge_exchange_seconds_count 1")
                .contains("lyncedge_exchange_seconds_sum 0.042")
                .contains("lyncedge_answer_seconds_bucket{le=\"0.01\"} 1");
    }

    @Test
    void shouldCountConnectionsAndHandshakesByPool() {
        // When
        connections.downstreamOpened(Listener.HTTP);
        connections.downstreamOpened(Listener.HTTP);
        connections.downstreamClosed(Listener.HTTP);
        connections.downstreamHandshake(HandshakeResult.NO_COMMON_SUITE);
        connections.upstreamOpened("paris", "fe01");
        connections.upstreamOpened("paris", "fe01");
        connections.upstreamClosed("paris", "fe01");
        connections.upstreamConnectFailed("paris", "fe01", ConnectFailure.REFUSED);
        connections.upstreamHandshake("paris", "fe01", HandshakeResult.DONE);
        connections.upstreamHandshake("paris", "fe01", HandshakeResult.CERTIFICATE_REFUSED);
        connections.probed("paris", true);

        // Then
        assertThat(page.scrape())
                .contains("lyncedge_connections{listener=\"http\"} 1.0")
                .contains("lyncedge_connections_accepted_total{listener=\"http\"} 2.0")
                .contains("lyncedge_handshakes_total{result=\"no-common-suite\"} 1.0")
                .contains("lyncedge_upstream_connections{pool=\"paris\"} 1.0")
                .contains("lyncedge_upstream_connections_opened_total{pool=\"paris\"} 2.0")
                .contains("lyncedge_upstream_connect_failures_total{pool=\"paris\",reason=\"refused\"} 1.0")
                .contains("lyncedge_upstream_handshakes_total{pool=\"paris\",result=\"certificate-refused\"} 1.0")
                .contains("lyncedge_health_probes_total{pool=\"paris\",result=\"good\"} 1.0");
        assertThat(connections.failedHandshakes("paris", "fe01")).isEqualTo(Map.of("certificate-refused", 1L));
        assertThat(connections.failedHandshakes("paris", "fe02")).isEmpty();
    }

    @Test
    void shouldTellOfTheVirtualMachineToo() {
        assertThat(page.scrape()).contains("jvm_memory_used_bytes", "process_uptime_seconds", "jvm_gc_");
    }
}
