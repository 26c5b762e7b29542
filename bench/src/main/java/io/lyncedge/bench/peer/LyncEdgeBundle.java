package io.lyncedge.bench.peer;

import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.site.Certificates;
import io.lyncedge.bench.site.Names;
import io.lyncedge.bench.site.Site;
import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.CertificateConfig;
import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.DrainConfig;
import io.lyncedge.config.Endpoint;
import io.lyncedge.config.FrontTlsConfig;
import io.lyncedge.config.HealthCheckConfig;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.LimitsConfig;
import io.lyncedge.config.ListenersConfig;
import io.lyncedge.config.LoadBalancingConfig;
import io.lyncedge.config.MachineConfig;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.PoolRole;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.config.ProxyConfigCodec;
import io.lyncedge.config.PublicationConfig;
import io.lyncedge.config.PublicationService;
import io.lyncedge.config.ServerConfig;
import io.lyncedge.config.SessionAffinity;
import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.config.TlsVersion;
import io.lyncedge.config.TrustConfig;
import io.lyncedge.config.TrustMode;
import io.lyncedge.config.TrustedProxiesConfig;
import io.lyncedge.config.UpstreamTlsConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The bundle that the operator would hand over for one publication in front of one server, with the defaults of the
 * resource.
 */
final class LyncEdgeBundle {
    private static final String CHAIN = "front.crt";
    private static final String KEY = "front.key";
    private static final String AUTHORITY = "ca.crt";

    private LyncEdgeBundle() {}

    /** Writes the bundle's files into {@code directory}, as the build with these {@code fields} reads it. */
    static void write(Site site, Path directory, BuildFields fields) {
        Certificates certificates = site.certificates();
        try {
            Files.createDirectories(directory);
            Files.copy(certificates.front().chain(), directory.resolve(CHAIN), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(certificates.front().key(), directory.resolve(KEY), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(certificates.authority(), directory.resolve(AUTHORITY), StandardCopyOption.REPLACE_EXISTING);
            Files.write(
                    directory.resolve(ProxyConfig.FILE_NAME), fields.only(new ProxyConfigCodec().write(config(site))));
        } catch (IOException e) {
            throw new BenchFailure("The bundle cannot be written: " + e.getMessage(), e);
        }
    }

    private static ProxyConfig config(Site site) {
        return new ProxyConfig(
                ProxyConfig.VERSION,
                "bench/bench",
                new ListenersConfig(true, false),
                front(site.certificates()),
                List.of(pool(site.backendPort())),
                List.of(publication()),
                new TimeoutsConfig(5_000, 10_000, 10_000, 180_000, 120_000, 100_000, 5_000, 1_000, 60_000, 2_000),
                new DrainConfig(0, 1_000),
                new LimitsConfig(20_000, 0),
                List.of(),
                TrustedProxiesConfig.NOBODY,
                false);
    }

    private static FrontTlsConfig front(Certificates certificates) {
        CertificateConfig certificate = new CertificateConfig(
                "bench", CHAIN, KEY, fingerprint(certificates.front().chain()), Optional.empty());
        return new FrontTlsConfig(
                TlsVersion.TLS_1_2,
                CipherProfile.MODERN,
                List.of(certificate),
                Optional.of(certificate.name()),
                Optional.empty());
    }

    private static PoolConfig pool(int backendPort) {
        MachineConfig machine =
                new MachineConfig(Optional.of(new Endpoint("127.0.0.1", backendPort)), Optional.empty());
        return new PoolConfig(
                "bench",
                PoolRole.FRONT_END,
                List.of(new ServerConfig(Names.SERVER, Names.SERVER, false, List.of(machine))),
                new UpstreamTlsConfig(
                        new TrustConfig(TrustMode.CERTIFICATE_AUTHORITY, Optional.of(AUTHORITY)),
                        TlsVersion.TLS_1_2,
                        CipherProfile.COMPATIBLE),
                new LoadBalancingConfig(BalancingPolicy.LEAST_REQUESTS, SessionAffinity.NONE),
                false,
                8_192,
                new HealthCheckConfig(true, "/health", Names.PUBLISHED, List.of(200), 10_000, 5_000, 3, 2));
    }

    private static PublicationConfig publication() {
        return new PublicationConfig(
                Names.PUBLISHED,
                PublicationService.WEB_SERVICES,
                "bench",
                Optional.empty(),
                HttpsMode.BRIDGE,
                HttpMode.CLOSED,
                List.of(),
                List.of(),
                List.of(),
                1_830_000,
                120_000);
    }

    private static String fingerprint(Path chain) {
        try (var pem = Files.newInputStream(chain)) {
            byte[] leaf = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(leaf));
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchFailure("The front's certificate cannot be read: " + e.getMessage(), e);
        }
    }
}
