package io.lyncedge.proxy.front;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.Cidr;
import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.ClientAuthMode;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.HealthCheckConfig;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.LimitsConfig;
import io.lyncedge.config.LoadBalancingConfig;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.PoolRole;
import io.lyncedge.config.PublicationConfig;
import io.lyncedge.config.PublicationService;
import io.lyncedge.config.RateLimitConfig;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.config.SessionAffinity;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.config.TrustedProxiesConfig;
import io.lyncedge.config.UpstreamTlsConfig;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.proxy.fixture.Configs;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a proxy under test serves. Made once a test, changed step by step, also for reloads. */
final class Plan {
    static final TestAuthority AUTHORITY = TestAuthority.create("Contoso test root");
    static final IssuedCertificate FRONT =
            AUTHORITY.ecdsa("webext.contoso.com", "webext2.contoso.com", "meet.contoso.com");
    static final IssuedCertificate POOL = AUTHORITY.ecdsa("pool.corp.contoso.com");

    private final List<PoolConfig> pools = new ArrayList<>();
    private final List<PublicationConfig> publications = new ArrayList<>();
    private BalancingPolicy balancing = BalancingPolicy.LEAST_REQUESTS;
    private final Map<String, String> backups = new HashMap<>();
    private final Set<String> draining = new HashSet<>();
    private SessionAffinity affinity = SessionAffinity.NONE;
    private boolean lync2010Members;
    private int maxConnectionsPerServer = 4_096;
    private UpstreamTlsConfig poolTls = Configs.trusting();
    private HealthCheckConfig healthCheck = Configs.unchecked();
    private List<String> deniedPaths = List.of();
    private List<Cidr> allowedClients = List.of();
    private List<Cidr> deniedClients = List.of();
    private LimitsConfig limits = new LimitsConfig(20_000, 0);
    private List<RateLimitConfig> rateLimits = List.of();
    private TrustedProxiesConfig trustedProxies = TrustedProxiesConfig.NOBODY;
    private final Times times = new Times();
    private long responseMillis = 60_000;
    private long bodyIdleMillis = 60_000;
    private long propagationMillis;
    private long drainMillis = 10_000;
    private boolean certificate = true;
    private IssuedCertificate front = FRONT;
    private Optional<ClientAuthMode> clientAuth = Optional.empty();
    private TlsVersion minVersion = TlsVersion.TLS_1_2;
    private CipherProfile cipherProfile = CipherProfile.MODERN;
    private boolean policyProbe;

    /** One name on 443, one pool of these servers behind it. */
    static Plan single(int... securePorts) {
        return new Plan().pool("fe", securePorts).publish(TestProxy.HOST, "fe");
    }

    /** One name on 80 that is bridged to a server in clear. */
    static Plan bridge(int plainPort) {
        return new Plan().plainPool("fe", plainPort).publish(TestProxy.HOST, "fe", HttpsMode.CLOSED, HttpMode.BRIDGE);
    }

    /** Adds a pool with one server for each recorder's port, on TLS. */
    Plan pool(String name, int... securePorts) {
        List<ServerConfig> servers = new ArrayList<>();
        for (int port : securePorts) {
            servers.add(server(name, servers.size(), new MachineConfig(Optional.of(local(port)), Optional.empty())));
        }
        return pool(name, servers);
    }

    /** Adds a pool that is reached in clear from port 80. */
    Plan plainPool(String name, int plainPort) {
        MachineConfig machine = new MachineConfig(Optional.of(local(1)), Optional.of(local(plainPort)));
        return pool(name, List.of(server(name, 0, machine)));
    }

    /** Publishes a name on 443. */
    Plan publish(String fqdn, String pool) {
        return publish(fqdn, pool, HttpsMode.BRIDGE, HttpMode.CLOSED);
    }

    Plan publish(String fqdn, String pool, HttpsMode https, HttpMode http) {
        publications.add(new PublicationConfig(
                fqdn,
                PublicationService.AUTODISCOVER,
                pool,
                Optional.ofNullable(backups.get(pool)),
                https,
                http,
                deniedPaths,
                allowedClients,
                deniedClients,
                responseMillis,
                bodyIdleMillis));
        return this;
    }

    /** For the publications that follow. */
    Plan limits(long response, long bodyIdle) {
        responseMillis = response;
        bodyIdleMillis = bodyIdle;
        return this;
    }

    Plan times(Consumer<Times> change) {
        change.accept(times);
        return this;
    }

    /** For the pools that follow. */
    Plan balancing(BalancingPolicy policy) {
        balancing = policy;
        return this;
    }

    /** For the pools that follow. */
    Plan affinity(SessionAffinity kept) {
        affinity = kept;
        return this;
    }

    /** For the pools that follow. */
    Plan lync2010Members() {
        lync2010Members = true;
        return this;
    }

    /** For the pools that follow. */
    Plan maxConnectionsPerServer(int connections) {
        maxConnectionsPerServer = connections;
        return this;
    }

    /** Marks a server of the pools that follow. */
    Plan draining(String pool, int number) {
        draining.add(pool + number + ".corp.contoso.com");
        return this;
    }

    /** For the publications that follow. */
    Plan backup(String pool, String backup) {
        backups.put(pool, backup);
        return this;
    }

    /** For the pools that follow. */
    Plan poolTls(UpstreamTlsConfig tls) {
        poolTls = tls;
        return this;
    }

    /** For the pools that follow; a test proxy sends no probes. */
    Plan healthCheck(HealthCheckConfig check) {
        healthCheck = check;
        return this;
    }

    /** For the publications that follow. */
    Plan denying(String... paths) {
        deniedPaths = List.of(paths);
        return this;
    }

    /** For the publications that follow. */
    Plan clients(List<Cidr> allowed, List<Cidr> denied) {
        allowedClients = allowed;
        deniedClients = denied;
        return this;
    }

    /** Of clients; 0 for one client is no limit. */
    Plan mostConnections(int inAll, int ofOneClient) {
        limits = new LimitsConfig(inAll, ofOneClient);
        return this;
    }

    Plan rateLimits(RateLimitConfig... rates) {
        rateLimits = List.of(rates);
        return this;
    }

    Plan trusting(boolean proxyProtocol, String... cidrs) {
        trustedProxies = new TrustedProxiesConfig(Stream.of(cidrs).map(Cidr::of).toList(), proxyProtocol);
        return this;
    }

    Plan drain(long propagation, long timeout) {
        propagationMillis = propagation;
        drainMillis = timeout;
        return this;
    }

    /** Of the front. */
    Plan minVersion(TlsVersion version) {
        minVersion = version;
        return this;
    }

    /** Of the front. */
    Plan ciphers(CipherProfile profile) {
        cipherProfile = profile;
        return this;
    }

    Plan policyProbe() {
        policyProbe = true;
        return this;
    }

    /** Asks clients for certificates of {@link #AUTHORITY}. */
    Plan clientAuth(ClientAuthMode mode) {
        clientAuth = Optional.of(mode);
        return this;
    }

    /** Another certificate than {@link #FRONT}. */
    Plan showing(IssuedCertificate other) {
        front = other;
        return this;
    }

    Plan withoutCertificate() {
        certificate = false;
        return this;
    }

    Bundle bundle() {
        BundleMaker maker = new BundleMaker()
                .frontTls(minVersion, cipherProfile)
                .file(Configs.CA_FILE, AUTHORITY.rootPem())
                .file(Bundle.AFFINITY_KEY, "0123456789abcdef0123456789abcdef")
                .limits(limits)
                .rateLimits(rateLimits)
                .trustedProxies(trustedProxies)
                .timeouts(times.config())
                .drain(propagationMillis, drainMillis);
        if (certificate) {
            maker.certificate("front", front);
        }
        if (policyProbe) {
            maker.policyProbe();
        }
        clientAuth.ifPresent(mode -> maker.clientAuth(mode, Optional.of(Configs.CA_FILE)));
        pools.forEach(maker::pool);
        publications.forEach(maker::publish);
        return maker.bundle();
    }

    private Plan pool(String name, List<ServerConfig> servers) {
        pools.add(new PoolConfig(
                name,
                PoolRole.FRONT_END,
                servers,
                poolTls,
                new LoadBalancingConfig(balancing, affinity),
                lync2010Members,
                maxConnectionsPerServer,
                healthCheck));
        return this;
    }

    private ServerConfig server(String pool, int number, MachineConfig machine) {
        String address = pool + number + ".corp.contoso.com";
        return new ServerConfig(address, "pool.corp.contoso.com", draining.contains(address), List.of(machine));
    }

    private static Endpoint local(int port) {
        return new Endpoint("127.0.0.1", port);
    }
}
