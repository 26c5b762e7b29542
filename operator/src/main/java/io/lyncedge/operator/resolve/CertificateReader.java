package io.lyncedge.operator.resolve;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads and judges the content of a certificate Secret. */
final class CertificateReader {
    static final String CHAIN_KEY = "tls.crt";
    static final String PRIVATE_KEY = "tls.key";

    private static final String TYPE = "kubernetes.io/tls";
    private static final String ISSUER_KEY = "ca.crt";
    static final String STAPLE_KEY = "tls.ocsp";

    private final Supplier<List<X509Certificate>> knownRoots;

    /**
     * A reader.
     *
     * @param knownRoots that clients have without being sent them
     */
    CertificateReader(Supplier<List<X509Certificate>> knownRoots) {
        this.knownRoots = knownRoots;
    }

    private record KeyPair(List<X509Certificate> chain, PrivateKey key) {}

    CertificateReading read(SecretContent secret, Instant now) {
        Checked<KeyPair> pair =
                checkType(secret).then(CertificateReader::readPair).then(CertificateReader::checkPair);
        return switch (pair) {
            case Checked.Bad<KeyPair>(Fault fault) -> CertificateReading.unusable(fault);
            case Checked.Good<KeyPair>(KeyPair good) -> judge(good, secret, now);
        };
    }

    private static Checked<SecretContent> checkType(SecretContent secret) {
        if (secret.type().isPresent() && !secret.type().get().equals(TYPE)) {
            return Checked.bad(
                    "has type " + secret.type().get() + ", not " + TYPE,
                    "write type: " + TYPE + "; a Secret that exists must be deleted first, its type cannot change");
        }
        return Checked.good(secret);
    }

    private static Checked<KeyPair> readPair(SecretContent secret) {
        return content(secret, CHAIN_KEY)
                .then(pem -> PemReader.certificates(CHAIN_KEY, pem))
                .then(chain -> content(secret, PRIVATE_KEY)
                        .then(pem -> PemReader.privateKey(PRIVATE_KEY, pem))
                        .then(key -> Checked.good(new KeyPair(chain, key))));
    }

    private static Checked<byte[]> content(SecretContent secret, String key) {
        byte[] content = secret.data().get(key);
        return content == null
                ? Checked.bad("has no key " + key, "store the chain as " + CHAIN_KEY + " and the key as " + PRIVATE_KEY)
                : Checked.good(content);
    }

    private static Checked<KeyPair> checkPair(KeyPair pair) {
        X509Certificate leaf = pair.chain().getFirst();
        Optional<Fault> fault = KeyStrength.fault(leaf.getPublicKey())
                .or(() -> mismatch(pair))
                .or(() -> CertificateChain.broken(pair.chain()));
        return fault.<Checked<KeyPair>>map(Checked.Bad::new).orElseGet(() -> Checked.good(pair));
    }

    private static Optional<Fault> mismatch(KeyPair pair) {
        return KeyMatch.matches(pair.key(), pair.chain().getFirst().getPublicKey())
                ? Optional.empty()
                : Optional.of(new Fault(
                        ReferenceReason.CERTIFICATE_MISMATCH,
                        "has a key that does not belong to its certificate",
                        "store the key that the certificate was issued for; the certificate stands first in "
                                + CHAIN_KEY));
    }

    private CertificateReading judge(KeyPair pair, SecretContent secret, Instant now) {
        X509Certificate leaf = pair.chain().getFirst();
        List<Fault> faults = new ArrayList<>();
        CertificateChain.incomplete(pair.chain(), () -> rootsFor(secret)).ifPresent(faults::add);
        if (now.isBefore(leaf.getNotBefore().toInstant())) {
            faults.add(Fault.invalid(
                    "is not valid before " + leaf.getNotBefore().toInstant(),
                    "check the clock, or use a certificate that is valid now"));
        }
        boolean trusted = faults.isEmpty();
        if (now.isAfter(leaf.getNotAfter().toInstant())) {
            faults.add(new Fault(
                    ReferenceReason.CERTIFICATE_EXPIRED,
                    "expired on " + leaf.getNotAfter().toInstant(),
                    "renew the certificate"));
        }
        return new CertificateReading(
                Optional.of(material(pair.chain(), pair.key(), staple(leaf, secret, now))), faults, trusted);
    }

    private List<X509Certificate> rootsFor(SecretContent secret) {
        byte[] own = secret.data().get(ISSUER_KEY);
        if (own != null
                && PemReader.certificates(ISSUER_KEY, own) instanceof Checked.Good<List<X509Certificate>> good) {
            List<X509Certificate> roots = new ArrayList<>(
                    good.value().stream().filter(CertificateChain::isRoot).toList());
            roots.addAll(knownRoots.get());
            return roots;
        }
        return knownRoots.get();
    }

    private static Optional<Checked<StapleMaterial>> staple(X509Certificate leaf, SecretContent secret, Instant now) {
        return Optional.ofNullable(secret.data().get(STAPLE_KEY))
                .map(der -> StapleReader.read(STAPLE_KEY, der, leaf, now));
    }

    static CertificateMaterial material(
            List<X509Certificate> chain, PrivateKey key, Optional<Checked<StapleMaterial>> staple) {
        X509Certificate leaf = chain.getFirst();
        return new CertificateMaterial(
                PemWriter.certificates(chain),
                PemWriter.privateKey(key),
                CertificateNames.of(leaf),
                fingerprint(leaf),
                leaf.getNotAfter().toInstant(),
                staple.flatMap(checked -> checked instanceof Checked.Good<StapleMaterial>(StapleMaterial good)
                        ? Optional.of(good)
                        : Optional.empty()),
                staple.flatMap(checked -> checked instanceof Checked.Bad<StapleMaterial>(Fault fault)
                        ? Optional.of(fault.detail() + ": " + fault.remedy())
                        : Optional.empty()));
    }

    private static String fingerprint(X509Certificate leaf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PemWriter.der(leaf)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
