package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.CertificateConfig;
import io.lyncedge.config.ClientAuthConfig;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.config.FrontTlsConfig;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the front's TLS is made of.
 *
 * @param config versions, suites, default certificate
 * @param certificates the usable ones
 * @param staples by the name of their certificate
 * @param clients whose certificates are asked for, if any are
 */
record FrontMaterial(
        FrontTlsConfig config,
        List<KeyedCertificate> certificates,
        Map<String, Staple> staples,
        Optional<ClientTrust> clients) {
    FrontMaterial {
        certificates = List.copyOf(certificates);
        staples = Map.copyOf(staples);
    }

    /** Reads it out of a bundle; what cannot be read is added to the problems. */
    static FrontMaterial read(FrontTlsConfig config, Bundle bundle, List<ConfigProblem> problems) {
        return new FrontMaterial(
                config,
                new CertificateLoader(bundle, problems).load(config.certificates()),
                staples(config, bundle),
                config.clientAuth().map(clients -> trust(clients, bundle, problems)));
    }

    private static Map<String, Staple> staples(FrontTlsConfig config, Bundle bundle) {
        Map<String, Staple> staples = new HashMap<>();
        for (CertificateConfig certificate : config.certificates()) {
            certificate
                    .staple()
                    .ifPresent(staple -> staples.put(
                            certificate.name(),
                            new Staple(staple, bundle.files().getOrDefault(staple.file(), new byte[0]))));
        }
        return staples;
    }

    private static ClientTrust trust(ClientAuthConfig clients, Bundle bundle, List<ConfigProblem> problems) {
        List<X509Certificate> authorities = clients.caFile()
                .map(file -> authorities(file, bundle, problems))
                .orElse(List.of());
        return new ClientTrust(clients.mode(), authorities);
    }

    private static List<X509Certificate> authorities(String file, Bundle bundle, List<ConfigProblem> problems) {
        try {
            return PemFiles.certificates(bundle.files().getOrDefault(file, new byte[0]));
        } catch (CertificateException e) {
            problems.add(new ConfigProblem(
                    "tls.clientAuth.caFile",
                    file + " cannot be read: " + e.getMessage(),
                    "write PEM certificates of authorities"));
            return List.of();
        }
    }
}
