package io.lyncedge.config;

import java.util.Set;

/** What holds for TLS of the 443 listener, and for the TLS settings that both sides share. */
final class FrontTlsRules {
    private static final int MAX_CERTIFICATES = 64;

    private FrontTlsRules() {}

    static void check(FrontTlsConfig tls, Set<String> bundleFiles, Problems problems) {
        checkVersion("tls", tls.minVersion(), tls.cipherProfile(), problems);
        problems.size("tls.certificates", tls.certificates(), 0, MAX_CERTIFICATES);
        problems.unique("tls.certificates", ".name", tls.certificates().stream().map(CertificateConfig::name));
        for (int i = 0; i < tls.certificates().size(); i++) {
            checkCertificate("tls.certificates[" + i + "]", tls.certificates().get(i), bundleFiles, problems);
        }
        checkDefault(tls, problems);
        tls.clientAuth()
                .flatMap(ClientAuthConfig::caFile)
                .ifPresent(file -> checkFile("tls.clientAuth.caFile", file, bundleFiles, problems));
    }

    /** Suites for the old versions are in the Compatible profile alone. */
    static void checkVersion(String path, TlsVersion minVersion, CipherProfile profile, Problems problems) {
        problems.require(
                minVersion.compareTo(TlsVersion.TLS_1_2) >= 0 || profile == CipherProfile.COMPATIBLE,
                path + ".cipherProfile",
                "Modern has no suite for versions below TLSv1.2",
                "write Compatible, or raise minVersion to TLSv1.2");
    }

    static void checkFile(String path, String name, Set<String> bundleFiles, Problems problems) {
        problems.form(path, name, Forms::isFileName, Forms.FILE_REMEDY);
        problems.require(
                bundleFiles.contains(name),
                path,
                "'" + name + "' is not in the bundle",
                "write the name of one of its files");
    }

    private static void checkCertificate(
            String path, CertificateConfig certificate, Set<String> bundleFiles, Problems problems) {
        problems.form(path + ".name", certificate.name(), Forms::isObjectName, "write the name of a Secret");
        checkFile(path + ".chainFile", certificate.chainFile(), bundleFiles, problems);
        checkFile(path + ".keyFile", certificate.keyFile(), bundleFiles, problems);
        problems.form(
                path + ".fingerprint",
                certificate.fingerprint(),
                Forms::isFingerprint,
                "write SHA-256 of the leaf as 64 lower-case hexadecimal digits");
        certificate.staple().ifPresent(staple -> {
            checkFile(path + ".staple.file", staple.file(), bundleFiles, problems);
            problems.require(
                    staple.notAfterMillis() > 0,
                    path + ".staple.notAfterMillis",
                    staple.notAfterMillis() + " is out of range",
                    "write milliseconds since 1970");
        });
    }

    private static void checkDefault(FrontTlsConfig tls, Problems problems) {
        if (tls.defaultCertificate().isEmpty()) {
            problems.require(
                    tls.certificates().isEmpty(),
                    "tls.defaultCertificate",
                    "is absent although there are certificates",
                    "name one of tls.certificates");
            return;
        }
        String name = tls.defaultCertificate().get();
        problems.require(
                tls.certificates().stream()
                        .anyMatch(certificate -> certificate.name().equals(name)),
                "tls.defaultCertificate",
                "there is no certificate '" + name + "'",
                "name one of tls.certificates");
    }
}
