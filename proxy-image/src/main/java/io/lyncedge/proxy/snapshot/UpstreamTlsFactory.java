package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.PoolConfig;
import io.lyncedge.config.TrustConfig;
import io.lyncedge.config.TrustMode;
import io.lyncedge.config.UpstreamTlsConfig;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Makes the TLS contexts towards the pools: one for each distinct trust, version and profile. */
final class UpstreamTlsFactory {
    private static final String REMEDY = "write PEM certificates of authorities";

    private final TlsLibrary library;

    UpstreamTlsFactory(TlsLibrary library) {
        this.library = library;
    }

    /** Makes those of all pools; what cannot be read is added to the problems. */
    Map<String, UpstreamTls> make(
            List<PoolConfig> pools, Bundle bundle, ContextCache cache, List<ConfigProblem> problems) {
        Map<String, UpstreamTls> byPool = new HashMap<>();
        for (int i = 0; i < pools.size(); i++) {
            PoolConfig pool = pools.get(i);
            try {
                byPool.put(pool.name(), make(pool.tls(), bundle, cache));
            } catch (CertificateException | SSLException e) {
                String file = pool.tls().trust().caFile().orElse("");
                problems.add(new ConfigProblem(
                        "pools[" + i + "].tls.trust.caFile", file + " cannot be read: " + e.getMessage(), REMEDY));
            }
        }
        return byPool;
    }

    private UpstreamTls make(UpstreamTlsConfig config, Bundle bundle, ContextCache cache)
            throws CertificateException, SSLException {
        List<X509Certificate> authorities = authorities(config.trust(), bundle);
        Key key = new Key(
                config.trust().mode(), authorities, new TlsProfile(config.minVersion(), config.cipherProfile()));
        return new UpstreamTls(cache.get(key, () -> context(key).build()));
    }

    private static List<X509Certificate> authorities(TrustConfig trust, Bundle bundle) throws CertificateException {
        Optional<byte[]> file = trust.caFile().map(name -> bundle.files().getOrDefault(name, new byte[0]));
        return file.isPresent() ? PemFiles.certificates(file.get()) : List.of();
    }

    private SslContextBuilder context(Key key) {
        SslContextBuilder builder = key.profile().applyTo(SslContextBuilder.forClient(), library);
        return switch (key.trust()) {
            case CERTIFICATE_AUTHORITY -> builder.trustManager(key.authorities());
            case SYSTEM -> builder;
            case INSECURE_SKIP_VERIFY ->
                builder.trustManager(InsecureTrustManagerFactory.INSTANCE).endpointIdentificationAlgorithm("");
        };
    }

    private record Key(TrustMode trust, List<X509Certificate> authorities, TlsProfile profile) {}
}
