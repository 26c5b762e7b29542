package io.lyncedge.simulator.recorder;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** The client side of TLS handshakes. */
final class TlsConnect {

    private TlsConnect() {}

    /** Puts a TLS layer on a connection and makes the handshake. */
    static SSLSocket handshake(Socket tcp, ClientTls tls) throws IOException {
        SSLContext context = tls.trust().orElseGet(TlsConnect::trustingEverybody);
        String host = tls.sni().orElse(tcp.getInetAddress().getHostAddress());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(tcp, host, tcp.getPort(), true);
        socket.setSSLParameters(parameters(socket.getSSLParameters(), tls));
        socket.startHandshake();
        return socket;
    }

    private static SSLParameters parameters(SSLParameters parameters, ClientTls tls) {
        List<SNIServerName> names =
                tls.sni().stream().<SNIServerName>map(SNIHostName::new).toList();
        parameters.setServerNames(names);
        parameters.setApplicationProtocols(tls.alpn().toArray(String[]::new));
        if (!tls.protocols().isEmpty()) {
            parameters.setProtocols(tls.protocols().toArray(String[]::new));
        }
        if (!tls.cipherSuites().isEmpty()) {
            parameters.setCipherSuites(tls.cipherSuites().toArray(String[]::new));
        }
        if (tls.trust().isPresent() && tls.sni().isPresent()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    private static SSLContext trustingEverybody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Everybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Accepts every chain: the test looks at what was shown. */
    private static final class Everybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
