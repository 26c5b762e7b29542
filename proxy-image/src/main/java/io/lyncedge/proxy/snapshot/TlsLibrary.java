package io.lyncedge.proxy.snapshot;

import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslProvider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who does the TLS. */
public enum TlsLibrary {
    /** BoringSSL, through netty-tcnative. */
    BORINGSSL(SslProvider.OPENSSL),
    /** The JDK's own, where BoringSSL has no binary: session tickets live as long as their context. */
    JDK(SslProvider.JDK);

    /** What a resource may ask for, and the JDK would refuse by its own policy. */
    private static final List<String> ASKED_FOR = List.of("TLSv1", "TLSv1.1", "TLS_RSA_*");

    private static final String DISABLED = "jdk.tls.disabledAlgorithms";

    private final SslProvider provider;

    TlsLibrary(SslProvider provider) {
        this.provider = provider;
    }

    /**
     * The best one here. Must run before anything else uses TLS: for the JDK it lifts the policy against old versions and
     * RSA key exchange (every context names its versions and suites itself), and forbids renegotiation.
     */
    public static TlsLibrary choose() {
        if (OpenSsl.isAvailable()) {
            return BORINGSSL;
        }
        Security.setProperty(
                DISABLED,
                Arrays.stream(Security.getProperty(DISABLED).split(",", -1))
                        .map(String::strip)
                        .filter(algorithm -> !ASKED_FOR.contains(algorithm))
                        .collect(Collectors.joining(", ")));
        System.setProperty("jdk.tls.rejectClientInitiatedRenegotiation", "true");
        return JDK;
    }

    /** Netty's name for it. */
    SslProvider provider() {
        return provider;
    }
}
