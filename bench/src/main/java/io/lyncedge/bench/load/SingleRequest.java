package io.lyncedge.bench.load;

import io.lyncedge.bench.plan.BenchFailure;
import io.lyncedge.bench.process.ChildProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** One GET on a connection of its own, with the one TLS version and suite that the load uses too. */
public final class SingleRequest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 2_000_000;
    private static final int READ_TIMEOUT_MILLIS = 10_000;

    private final SSLContext context;

    private SingleRequest(SSLContext context) {
        this.context = context;
    }

    /** Trusts the authority of this PEM file and nothing else. */
    public static SingleRequest trusting(Path authority) {
        try (var pem = Files.newInputStream(authority)) {
            KeyStore trust = KeyStore.getInstance(KeyStore.getDefaultType());
            trust.load(null, null);
            trust.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trust);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return new SingleRequest(context);
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchFailure("The certificates of the run cannot be used: " + e.getMessage(), e);
        }
    }

    /** Asks {@code host} on 127.0.0.1 again and again until it answers with 200; fails when {@code server} ended. */
    public void awaitOk(int port, String host, ChildProcess server) {
        awaitOk(port, host, server::requireAlive);
    }

    /** The same; {@code alive} fails when the server ended. */
    public void awaitOk(int port, String host, Runnable alive) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "nothing";
        while (System.nanoTime() < deadline) {
            alive.run();
            try {
                int status = get(port, host, "/small").status();
                if (status == 200) {
                    return;
                }
                last = "status " + status;
            } catch (IOException e) {
                last = e.toString();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new BenchFailure("No 200 from port " + port + " within " + PATIENCE.toSeconds() + " s, last: " + last);
    }

    /** Sends one GET for {@code path} to {@code host} on 127.0.0.1 and reads the answer to its end. */
    public Answer get(int port, String host, String path) throws IOException {
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port);
                SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
            tls.setSoTimeout(READ_TIMEOUT_MILLIS);
            tls.setSSLParameters(parameters(host));
            tls.getOutputStream().write(request(host, path));
            String answer = new String(tls.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return parse(
                    answer,
                    tls.getSession().getProtocol() + " " + tls.getSession().getCipherSuite());
        }
    }

    private static SSLParameters parameters(String host) {
        SSLParameters parameters = new SSLParameters(new String[] {"TLS_AES_128_GCM_SHA256"}, new String[] {"TLSv1.3"});
        parameters.setServerNames(List.of(new SNIHostName(host)));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }

    private static byte[] request(String host, String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Answer parse(String answer, String tls) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0 || !answer.startsWith("HTTP/1.1 ")) {
            return new Answer(0, "", tls);
        }
        return new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(end + 4), tls);
    }
}
