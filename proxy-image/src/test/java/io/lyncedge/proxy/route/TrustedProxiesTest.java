package io.lyncedge.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.Cidr;
import io.lyncedge.config.TrustedProxiesConfig;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private static final List<Cidr> NETWORKS = List.of(Cidr.of("10.0.0.0/8"), Cidr.of("2001:db8::/32"));
    private static final ClientAddress PEER = ClientAddress.of(InetAddress.ofLiteral("10.0.0.1"));

    private final TrustedProxies proxies = new TrustedProxies(new TrustedProxiesConfig(NETWORKS, true));

    /** The last hop that is not trusted; what is before it is hearsay. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.7                          | 198.51.100.7
            203.0.113.9, 198.51.100.7             | 198.51.100.7
            198.51.100.7, 10.0.0.2                | 198.51.100.7
            198.51.100.7,10.0.0.2 ,2001:db8::5    | 198.51.100.7
            198.51.100.7:5000                     | 198.51.100.7
            [2001:db9::7]:5000                    | 2001:db9::7
            [2001:db9::7]                         | 2001:db9::7
            2001:db9::7                           | 2001:db9::7
            ::ffff:198.51.100.7                   | 198.51.100.7
            10.0.0.3, 10.0.0.2                    | 10.0.0.3
            198.51.100.7, unknown                 | 10.0.0.1
            198.51.100.7, unknown, 10.0.0.2       | 10.0.0.2
            198.51.100.7, 10.0.2                  | 10.0.0.1
            ''                                    | 10.0.0.1
            ','                                   | 10.0.0.1
            """)
    void shouldTakeTheLastHopThatIsNotTrusted(String hops, String client) {
        assertThat(proxies.clientOf(PEER, hops).text()).isEqualTo(client);
    }

    @Test
    void shouldTrustTheNetworksAloneAndNobodyWithoutAny() {
        TrustedProxies nobody = new TrustedProxies(TrustedProxiesConfig.NOBODY);

        assertThat(proxies.trusts(InetAddress.ofLiteral("10.9.9.9"))).isTrue();
        assertThat(proxies.trusts(InetAddress.ofLiteral("11.0.0.1"))).isFalse();
        assertThat(proxies.speaksProxyProtocol(InetAddress.ofLiteral("11.0.0.1")))
                .isFalse();
        assertThat(nobody.trusts(InetAddress.ofLiteral("10.0.0.1"))).isFalse();
    }
}
