package io.lyncedge.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A configuration with every kind of item, and the names of the bundle files that it needs. */
final class SampleConfigs {
    static final Set<String> FILES = Set.of(
            "cert-public.crt",
            "cert-public.key",
            "cert-public.ocsp",
            "ca-phones.crt",
            "ca-fe-paris.crt",
            Bundle.AFFINITY_KEY);

    private SampleConfigs() {}

    static ProxyConfig contoso() {
        return new ProxyConfig(
                ProxyConfig.VERSION,
                "lync-edge/contoso",
                new ListenersConfig(true, true),
                frontTls(),
                List.of(paris(), office(), london()),
                List.of(
                        publication("webext.contoso.com", PublicationService.WEB_SERVICES, "fe-paris"),
                        portEightyOnly(),
                        publication("officewebapps.contoso.com", PublicationService.OFFICE_WEB_APPS, "office")),
                timeouts(),
                new DrainConfig(15_000, 960_000),
                new LimitsConfig(20_000, 50),
                List.of(
                        new RateLimitConfig(
                                "login", RateLimitCount.REQUESTS, List.of("/WebTicket/oauthtoken"), 10, 60_000),
                        new RateLimitConfig("ntlm", RateLimitCount.FAILED_NTLM, List.of(), 5, 60_000)),
                new TrustedProxiesConfig(List.of(Cidr.of("192.0.2.0/24")), true),
                true);
    }

    static ProxyConfig withPublications(List<PublicationConfig> publications) {
        return withPublications(contoso(), publications);
    }

    static ProxyConfig withPublications(ProxyConfig base, List<PublicationConfig> publications) {
        return new ProxyConfig(
                base.version(),
                base.resource(),
                base.listeners(),
                base.tls(),
                base.pools(),
                publications,
                base.timeouts(),
                base.drain(),
                base.limits(),
                base.rateLimits(),
                base.trustedProxies(),
                base.policyProbe());
    }

    static FrontTlsConfig frontTls() {
        CertificateConfig certificate = new CertificateConfig(
                "contoso-public",
                "cert-public.crt",
                "cert-public.key",
                "0f".repeat(32),
                Optional.of(new StapleConfig("cert-public.ocsp", 1_767_225_600_000L)));
        return new FrontTlsConfig(
                TlsVersion.TLS_1_2,
                CipherProfile.MODERN,
                List.of(certificate),
                Optional.of("contoso-public"),
                Optional.of(new ClientAuthConfig(ClientAuthMode.OPTIONAL, Optional.of("ca-phones.crt"))));
    }

    static PublicationConfig publication(String fqdn, PublicationService service, String pool) {
        return new PublicationConfig(
                fqdn,
                service,
                pool,
                Optional.empty(),
                HttpsMode.BRIDGE,
                HttpMode.CLOSED,
                List.of("/abs"),
                List.of(),
                List.of(),
                1_830_000,
                120_000);
    }

    private static PublicationConfig portEightyOnly() {
        return new PublicationConfig(
                "lyncdiscover.fabrikam.com",
                PublicationService.AUTODISCOVER,
                "fe-paris",
                Optional.of("fe-london"),
                HttpsMode.CLOSED,
                HttpMode.BRIDGE,
                List.of(),
                List.of(Cidr.of("0.0.0.0/0"), Cidr.of("2001:db8::/32")),
                List.of(Cidr.of("198.51.100.0/24")),
                1_830_000,
                120_000);
    }

    private static PoolConfig london() {
        return new PoolConfig(
                "fe-london",
                PoolRole.FRONT_END,
                List.of(new ServerConfig(
                        "pool-london.corp.contoso.com", "pool-london.corp.contoso.com", true, List.of())),
                new UpstreamTlsConfig(
                        new TrustConfig(TrustMode.SYSTEM, Optional.empty()),
                        TlsVersion.TLS_1_2,
                        CipherProfile.COMPATIBLE),
                new LoadBalancingConfig(BalancingPolicy.LEAST_REQUESTS, SessionAffinity.CLIENT_IP),
                true,
                100,
                healthCheck("/autodiscover/autodiscoverservice.svc/root", "webext-london.contoso.com"));
    }

    private static PoolConfig paris() {
        MachineConfig first = new MachineConfig(
                Optional.of(new Endpoint("10.20.0.11", 4443)), Optional.of(new Endpoint("10.20.0.11", 8080)));
        MachineConfig second = new MachineConfig(
                Optional.of(new Endpoint("2001:db8::12", 4443)), Optional.of(new Endpoint("2001:db8::12", 8080)));
        return new PoolConfig(
                "fe-paris",
                PoolRole.FRONT_END,
                List.of(
                        new ServerConfig(
                                "fe01.corp.contoso.com", "pool-paris.corp.contoso.com", false, List.of(first, second)),
                        new ServerConfig("fe02.corp.contoso.com", "pool-paris.corp.contoso.com", true, List.of())),
                new UpstreamTlsConfig(
                        new TrustConfig(TrustMode.CERTIFICATE_AUTHORITY, Optional.of("ca-fe-paris.crt")),
                        TlsVersion.TLS_1_2,
                        CipherProfile.COMPATIBLE),
                new LoadBalancingConfig(BalancingPolicy.LEAST_REQUESTS, SessionAffinity.NONE),
                false,
                4096,
                healthCheck("/autodiscover/autodiscoverservice.svc/root", "webext.contoso.com"));
    }

    private static PoolConfig office() {
        MachineConfig machine = new MachineConfig(Optional.of(new Endpoint("10.20.0.30", 443)), Optional.empty());
        return new PoolConfig(
                "office",
                PoolRole.OFFICE_WEB_APPS,
                List.of(new ServerConfig("10.20.0.30", "owas.corp.contoso.com", false, List.of(machine))),
                new UpstreamTlsConfig(
                        new TrustConfig(TrustMode.SYSTEM, Optional.empty()),
                        TlsVersion.TLS_1_0,
                        CipherProfile.COMPATIBLE),
                new LoadBalancingConfig(BalancingPolicy.ROUND_ROBIN, SessionAffinity.COOKIE),
                false,
                4096,
                healthCheck("/hosting/discovery", "officewebapps.contoso.com"));
    }

    private static HealthCheckConfig healthCheck(String path, String host) {
        return new HealthCheckConfig(true, path, host, List.of(200, 401), 10_000, 5_000, 3, 2);
    }

    private static TimeoutsConfig timeouts() {
        return new TimeoutsConfig(5_000, 10_000, 10_000, 180_000, 120_000, 100_000, 5_000, 1_000, 60_000, 2_000);
    }
}
