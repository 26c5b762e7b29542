package io.lyncedge.proxy.snapshot;

import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.TlsVersion;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.OpenSslContextOption;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Versions, suites, groups and ALPN of one side; what a library does not know is left out.
 *
 * @param minVersion lowest version; the highest is always TLS 1.3
 * @param ciphers which suites
 */
record TlsProfile(TlsVersion minVersion, CipherProfile ciphers) {
    private static final List<String> MODERN = List.of(
            "TLS_AES_128_GCM_SHA256",
            "TLS_AES_256_GCM_SHA384",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    /** Windows Server 2012 R2 and older have no ECDHE-RSA with GCM: with RSA certificates they speak these only. */
    private static final List<String> COMPATIBLE_ALONE = List.of(
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
            "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
            "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
            "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
            "TLS_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_RSA_WITH_AES_128_CBC_SHA256",
            "TLS_RSA_WITH_AES_256_CBC_SHA256",
            "TLS_RSA_WITH_AES_128_CBC_SHA",
            "TLS_RSA_WITH_AES_256_CBC_SHA");

    private static final String[] GROUPS = {"X25519MLKEM768", "X25519", "P-256", "P-384"};

    private static final ApplicationProtocolConfig HTTP_1_1_ONLY = new ApplicationProtocolConfig(
            Protocol.ALPN,
            SelectorFailureBehavior.NO_ADVERTISE,
            SelectedListenerFailureBehavior.ACCEPT,
            ApplicationProtocolNames.HTTP_1_1);

    /** Applies everything to one side's context. */
    SslContextBuilder applyTo(SslContextBuilder builder, TlsLibrary library) {
        builder.sslProvider(library.provider())
                .protocols(protocols())
                .ciphers(suites(), SupportedCipherSuiteFilter.INSTANCE)
                .applicationProtocolConfig(HTTP_1_1_ONLY);
        return library == TlsLibrary.BORINGSSL ? builder.option(OpenSslContextOption.GROUPS, GROUPS) : builder;
    }

    List<String> suites() {
        return switch (ciphers) {
            case MODERN -> MODERN;
            case COMPATIBLE ->
                Stream.concat(MODERN.stream(), COMPATIBLE_ALONE.stream()).toList();
        };
    }

    List<String> protocols() {
        return Arrays.stream(TlsVersion.values())
                .filter(version -> version.compareTo(minVersion) >= 0)
                .map(TlsProfile::nameOf)
                .toList();
    }

    private static String nameOf(TlsVersion version) {
        return switch (version) {
            case TLS_1_0 -> "TLSv1";
            case TLS_1_1 -> "TLSv1.1";
            case TLS_1_2 -> "TLSv1.2";
            case TLS_1_3 -> "TLSv1.3";
        };
    }
}
