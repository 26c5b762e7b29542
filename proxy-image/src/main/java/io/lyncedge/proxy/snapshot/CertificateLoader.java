package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.CertificateConfig;
import io.lyncedge.config.ConfigProblem;
import io.lyncedge.proxy.route.CertificateNames;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the front's certificates and keys out of a bundle. */
final class CertificateLoader {
    private static final int DNS_NAME = 2;
    private static final String CHAIN_REMEDY = "write the PEM chain of a server certificate, leaf first";
    private static final String KEY_REMEDY = "write the certificate's own key as PEM in PKCS#8 form";

    private final Map<String, byte[]> files;
    private final List<ConfigProblem> problems;

    CertificateLoader(Bundle bundle, List<ConfigProblem> problems) {
        this.files = bundle.files();
        this.problems = problems;
    }

    /** Every certificate that can be used; each other one is added to the problems. */
    List<KeyedCertificate> load(List<CertificateConfig> configs) {
        List<KeyedCertificate> loaded = new ArrayList<>();
        for (int i = 0; i < configs.size(); i++) {
            load("tls.certificates[" + i + "]", configs.get(i)).ifPresent(loaded::add);
        }
        return loaded;
    }

    private Optional<KeyedCertificate> load(String path, CertificateConfig config) {
        try {
            List<X509Certificate> chain = PemFiles.certificates(file(config.chainFile()));
            LoadedCertificate shown = describe(config.name(), chain.getFirst());
            if (!shown.fingerprint().equals(config.fingerprint())) {
                problems.add(new ConfigProblem(
                        path + ".fingerprint",
                        "is not that of the leaf in " + config.chainFile(),
                        "write " + shown.fingerprint()));
                return Optional.empty();
            }
            return key(path, config, chain.getFirst()).map(key -> new KeyedCertificate(shown, chain, key));
        } catch (GeneralSecurityException e) {
            problems.add(new ConfigProblem(
                    path + ".chainFile", config.chainFile() + " cannot be read: " + e.getMessage(), CHAIN_REMEDY));
            return Optional.empty();
        }
    }

    private Optional<PrivateKey> key(String path, CertificateConfig config, X509Certificate leaf) {
        try {
            PrivateKey key = PemFiles.privateKey(
                    file(config.keyFile()), leaf.getPublicKey().getAlgorithm());
            if (fits(key, leaf)) {
                return Optional.of(key);
            }
            problems.add(new ConfigProblem(
                    path + ".keyFile", config.keyFile() + " is not the key of " + config.chainFile(), KEY_REMEDY));
        } catch (GeneralSecurityException e) {
            problems.add(new ConfigProblem(
                    path + ".keyFile", config.keyFile() + " cannot be read: " + e.getMessage(), KEY_REMEDY));
        }
        return Optional.empty();
    }

    private byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private static boolean fits(PrivateKey key, X509Certificate leaf) throws GeneralSecurityException {
        if (key instanceof RSAKey secret && leaf.getPublicKey() instanceof RSAKey open) {
            return secret.getModulus().equals(open.getModulus());
        }
        Signature signature =
                Signature.getInstance(signatureAlgorithm(leaf.getPublicKey().getAlgorithm()));
        signature.initSign(key);
        signature.update(leaf.getSignature());
        byte[] signed = signature.sign();
        signature.initVerify(leaf.getPublicKey());
        signature.update(leaf.getSignature());
        return signature.verify(signed);
    }

    private static String signatureAlgorithm(String keyAlgorithm) {
        return keyAlgorithm.equals("EC") ? "SHA256withECDSA" : keyAlgorithm;
    }

    private static LoadedCertificate describe(String name, X509Certificate leaf) throws GeneralSecurityException {
        return new LoadedCertificate(
                name,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(leaf.getEncoded())),
                leaf.getNotAfter().toInstant(),
                CertificateNames.of(dnsNames(leaf)));
    }

    private static List<String> dnsNames(X509Certificate leaf) throws CertificateParsingException {
        var entries = leaf.getSubjectAlternativeNames();
        return entries == null
                ? List.of()
                : entries.stream()
                        .filter(entry -> Integer.valueOf(DNS_NAME).equals(entry.getFirst()))
                        .map(entry -> (String) entry.get(1))
                        .toList();
    }
}
