package io.lyncedge.proxy.front;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.Cidr;
import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.ClientAuthMode;
import io.lyncedge.config.HealthCheckConfig;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.RateLimitConfig;
import io.lyncedge.config.RateLimitCount;
import io.lyncedge.config.SessionAffinity;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.config.TrustConfig;
import io.lyncedge.config.TrustMode;
import io.lyncedge.config.UpstreamTlsConfig;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.simulator.pki.IssuedCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans that each differ in one thing from {@link Plan#single}, and serve webext.contoso.com all the same.
 *
 * @param one port of a server
 * @param two port of another one
 * @param renewed certificate in place of the usual one
 */
record ReloadPlans(int one, int two, IssuedCertificate renewed) {
    /** What no plan changes: the format, who it belongs to, and what the clients of the test need as it is. */
    static final Set<String> CONSTANT = Set.of(
            "/version",
            "/resource",
            "/listeners/https",
            "/tls/defaultCertificate",
            "/tls/certificates/name",
            "/tls/certificates/chainFile",
            "/tls/certificates/keyFile",
            "/tls/certificates/staple");

    private static final List<Cidr> LOCAL = List.of(Cidr.of("127.0.0.0/8"));
    private static final List<Cidr> ELSEWHERE = List.of(Cidr.of("192.0.2.0/24"));

    List<Plan> all() {
        List<Plan> all = new ArrayList<>();
        all.addAll(times());
        all.addAll(pools());
        all.addAll(publications());
        all.addAll(protection());
        all.addAll(tls());
        all.add(Plan.single(one));
        return all;
    }

    private List<Plan> times() {
        return List.of(
                Plan.single(one).times(times -> times.connect = 4_000),
                Plan.single(one).times(times -> times.handshake = 9_000),
                Plan.single(one).times(times -> times.requestHeader = 9_000),
                Plan.single(one).times(times -> times.keepAlive = 50_000),
                Plan.single(one).times(times -> times.writeStall = 50_000),
                Plan.single(one).times(times -> times.upstreamIdle = 50_000),
                Plan.single(one).times(times -> times.unsafeReuse = 4_000),
                Plan.single(one).times(times -> times.retryWindow = 900),
                Plan.single(one).times(times -> times.unconfirmedPin = 50_000),
                Plan.single(one).times(times -> times.linger = 1_900),
                Plan.single(one).drain(0, 20_000),
                Plan.single(one).drain(100, 10_000));
    }

    private List<Plan> pools() {
        return List.of(
                Plan.single(one, two),
                new Plan().draining("fe", 0).pool("fe", one, two).publish(TestProxy.HOST, "fe"),
                Plan.single(two),
                served(new Plan().balancing(BalancingPolicy.ROUND_ROBIN)),
                served(new Plan().affinity(SessionAffinity.CLIENT_IP)),
                served(new Plan().affinity(SessionAffinity.COOKIE)),
                served(new Plan().affinity(SessionAffinity.COOKIE).lync2010Members()),
                served(new Plan().maxConnectionsPerServer(100)),
                served(new Plan()
                        .healthCheck(new HealthCheckConfig(
                                true, "/health", "meet.contoso.com", List.of(200, 401), 2_000, 900, 2, 1))),
                new Plan()
                        .backup("fe", "london")
                        .pool("fe", one)
                        .pool("london", two)
                        .publish(TestProxy.HOST, "fe"),
                new Plan().pool("moved", two).publish(TestProxy.HOST, "moved"),
                Plan.single(one)
                        .plainPool("bridged", two)
                        .publish("meet.contoso.com", "bridged", HttpsMode.CLOSED, HttpMode.BRIDGE));
    }

    private List<Plan> publications() {
        return List.of(
                served(new Plan().limits(50_000L, 60_000L)),
                served(new Plan().limits(60_000L, 50_000L)),
                served(new Plan().denying("/denied")),
                served(new Plan().clients(LOCAL, List.of())),
                served(new Plan().clients(List.of(), ELSEWHERE)),
                Plan.single(one).pool("office", two).publish("meet.contoso.com", "office"),
                new Plan().pool("fe", one).publish(TestProxy.HOST, "fe", HttpsMode.BRIDGE, HttpMode.REDIRECT));
    }

    private List<Plan> protection() {
        return List.of(
                Plan.single(one).mostConnections(10_000, 0),
                Plan.single(one).mostConnections(20_000, 500),
                Plan.single(one)
                        .rateLimits(
                                new RateLimitConfig("all", RateLimitCount.REQUESTS, List.of("/g"), 100_000, 60_000)),
                Plan.single(one)
                        .rateLimits(new RateLimitConfig("sign-in", RateLimitCount.FAILED_NTLM, List.of(), 10, 30_000)),
                Plan.single(one).trusting(false, "192.0.2.0/24"),
                Plan.single(one).trusting(true, "192.0.2.0/24"),
                Plan.single(one).policyProbe());
    }

    private List<Plan> tls() {
        TrustConfig trust = Configs.trusting().trust();
        TrustConfig anybody = new TrustConfig(TrustMode.INSECURE_SKIP_VERIFY, Optional.empty());
        return List.of(
                Plan.single(one).minVersion(TlsVersion.TLS_1_3),
                Plan.single(one).ciphers(CipherProfile.COMPATIBLE),
                Plan.single(one).clientAuth(ClientAuthMode.OPTIONAL),
                Plan.single(one).showing(renewed),
                served(new Plan().poolTls(new UpstreamTlsConfig(trust, TlsVersion.TLS_1_2, CipherProfile.MODERN))),
                served(new Plan().poolTls(new UpstreamTlsConfig(trust, TlsVersion.TLS_1_3, CipherProfile.MODERN))),
                served(new Plan()
                        .poolTls(new UpstreamTlsConfig(anybody, TlsVersion.TLS_1_2, CipherProfile.COMPATIBLE))));
    }

    private Plan served(Plan plan) {
        return plan.pool("fe", one, two).publish(TestProxy.HOST, "fe");
    }
}
