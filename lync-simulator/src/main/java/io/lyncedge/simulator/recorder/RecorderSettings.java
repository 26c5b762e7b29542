package io.lyncedge.simulator.recorder;

import io.lyncedge.simulator.pki.IssuedCertificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * How a {@link RawRecorder} listens and records.
 *
 * @param tls server-side context; empty listens in clear
 * @param alpn protocols that it agrees to if offered, best first; empty ignores ALPN
 * @param tuning changes the TLS parameters of each connection (versions, suites, client certificates)
 * @param probes which requests are health probes: kept apart and always answered 200
 * @param bodyCap how many bytes of each body are kept; the hash covers all
 * @param bodyGate if present, bodies are read only after it is open, so that the sender feels back-pressure
 * @param receiveBuffer size asked of the system for the sockets' receive buffer; 0 leaves it alone
 * @param port where it listens; 0 lets the system choose
 * @param greeting what it says on each connection before it was asked anything, ISO-8859-1; empty: nothing, as a server should
 */
public record RecorderSettings(
        Optional<SSLContext> tls,
        List<String> alpn,
        Consumer<SSLParameters> tuning,
        Predicate<MessageHead> probes,
        int bodyCap,
        Optional<Gate> bodyGate,
        int receiveBuffer,
        int port,
        String greeting) {

    /** 1 MiB. */
    public static final int DEFAULT_BODY_CAP = 1 << 20;

    /** Listens in clear. */
    public static RecorderSettings plain() {
        return new RecorderSettings(
                Optional.empty(),
                List.of(),
                parameters -> {},
                RecorderSettings::isHealthProbe,
                DEFAULT_BODY_CAP,
                Optional.empty(),
                0,
                0,
                "");
    }

    /** Listens with TLS and shows this certificate; agrees to {@code http/1.1} by ALPN. */
    public static RecorderSettings tls(IssuedCertificate certificate) {
        return plain().withTls(certificate.serverContext()).withAlpn("http/1.1");
    }

    /** The same with TLS of this context. */
    public RecorderSettings withTls(SSLContext context) {
        return new RecorderSettings(
                Optional.of(context), alpn, tuning, probes, bodyCap, bodyGate, receiveBuffer, port, greeting);
    }

    /** The same with these ALPN protocols. */
    public RecorderSettings withAlpn(String... protocols) {
        return new RecorderSettings(
                tls, List.of(protocols), tuning, probes, bodyCap, bodyGate, receiveBuffer, port, greeting);
    }

    /** The same with TLS parameters changed on each connection. */
    public RecorderSettings withTuning(Consumer<SSLParameters> change) {
        return new RecorderSettings(tls, alpn, change, probes, bodyCap, bodyGate, receiveBuffer, port, greeting);
    }

    /** The same with another notion of a health probe. */
    public RecorderSettings withProbes(Predicate<MessageHead> isProbe) {
        return new RecorderSettings(tls, alpn, tuning, isProbe, bodyCap, bodyGate, receiveBuffer, port, greeting);
    }

    /** The same with another cap on what is kept of bodies, in bytes. */
    public RecorderSettings withBodyCap(int bytes) {
        return new RecorderSettings(tls, alpn, tuning, probes, bytes, bodyGate, receiveBuffer, port, greeting);
    }

    /** The same, but bodies stay unread until the gate opens, behind a small receive buffer (bytes; 0: the system's). */
    public RecorderSettings withBodiesReadAfter(Gate gate, int smallBuffer) {
        return new RecorderSettings(tls, alpn, tuning, probes, bodyCap, Optional.of(gate), smallBuffer, port, greeting);
    }

    /** The same on a port of its own, for a server that comes back. */
    public RecorderSettings withPort(int fixed) {
        return new RecorderSettings(tls, alpn, tuning, probes, bodyCap, bodyGate, receiveBuffer, fixed, greeting);
    }

    /** The same, but it speaks first, as no server of HTTP does. */
    public RecorderSettings withGreeting(String bytes) {
        return new RecorderSettings(tls, alpn, tuning, probes, bodyCap, bodyGate, receiveBuffer, port, bytes);
    }

    /** The proxy's active health probes name themselves: {@code User-Agent: lyncedge…}, in any case; no client does. */
    public static boolean isHealthProbe(MessageHead head) {
        return head.values("User-Agent").stream()
                .anyMatch(agent -> agent.toLowerCase(Locale.ROOT).startsWith("lyncedge"));
    }
}
