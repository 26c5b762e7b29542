package io.lyncedge.operator.translate;

import io.lyncedge.api.v1alpha1.LyncEdgeProxySpec;
import io.lyncedge.api.v1alpha1.TlsSpec;
import io.lyncedge.api.v1alpha1.TrustedCa;
import io.lyncedge.config.Bundle;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.operator.resolve.References;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the files of a bundle together. */
final class BundleWriter {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private BundleWriter() {}

    /** All files but the wire configuration. */
    static BundleWriter write(
            ProxyConfig config, LyncEdgeProxySpec spec, References references, AffinityKey affinityKey) {
        BundleWriter writer = new BundleWriter();
        writer.files.put(BundleFiles.SPEC, SpecJson.write(spec));
        writer.files.put(Bundle.AFFINITY_KEY, affinityKey.bytes());
        writer.addCertificates(Certificates.of(spec, references));
        Optional.ofNullable(spec.tls())
                .map(TlsSpec::clientAuth)
                .ifPresent(clients -> writer.addAuthority(clients.trustedCA(), references));
        config.pools()
                .forEach(pool -> spec.pools().stream()
                        .filter(declared -> declared.name().equals(pool.name()))
                        .forEach(declared -> writer.addAuthority(declared.tls().trustedCA(), references)));
        return writer;
    }

    /** The bundle with these files of the wire configuration. */
    Bundle with(SortedMap<String, byte[]> wire) {
        files.putAll(wire);
        return new Bundle(files);
    }

    private void addCertificates(Certificates certificates) {
        certificates.usable().forEach((name, material) -> {
            add(BundleFiles.chain(name), material.chainPem());
            add(BundleFiles.key(name), material.keyPem());
            material.staple()
                    .ifPresent(staple -> files.put(
                            BundleFiles.staple(name), Base64.getDecoder().decode(staple.base64())));
        });
    }

    private void addAuthority(@Nullable TrustedCa trust, References references) {
        if (trust != null) {
            references.authority(trust).ifPresent(pem -> add(BundleFiles.authority(pem), pem));
        }
    }

    private void add(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
