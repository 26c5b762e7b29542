package io.lyncedge.simulator.recorder;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;

/** The server side of TLS handshakes, with a record of what the ClientHello said. */
final class TlsAccept {

    private final Journal journal;
    private final RecorderSettings settings;

    TlsAccept(Journal journal, RecorderSettings settings) {
        this.journal = journal;
        this.settings = settings;
    }

    /** Puts a TLS layer on an accepted connection; the handshake is not made yet. */
    SSLSocket layer(SSLContext context, Socket tcp, ConnectionLog log) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(tcp, null, true);
        SSLParameters parameters = socket.getSSLParameters();
        settings.tuning().accept(parameters);
        parameters.setSNIMatchers(List.of(new RecordingMatcher(log)));
        socket.setSSLParameters(parameters);
        if (!settings.alpn().isEmpty()) {
            socket.setHandshakeApplicationProtocolSelector((layer, offered) -> choose(log, offered));
        }
        return socket;
    }

    /** Makes the handshake and records what it agreed on. */
    void handshake(SSLSocket socket, ConnectionLog log) throws IOException {
        socket.startHandshake();
        SSLSession session = socket.getSession();
        String alpn = socket.getApplicationProtocol();
        journal.update(() -> log.handshakeDone(session.getProtocol(), session.getCipherSuite(), alpn));
    }

    /** An empty name tells the JDK to agree on none. */
    private String choose(ConnectionLog log, List<String> offered) {
        journal.update(() -> log.offeredAlpn(offered));
        return settings.alpn().stream().filter(offered::contains).findFirst().orElse("");
    }

    /** Accepts every server name and keeps it. */
    private final class RecordingMatcher extends SNIMatcher {

        private final ConnectionLog log;

        RecordingMatcher(ConnectionLog log) {
            super(StandardConstants.SNI_HOST_NAME);
            this.log = log;
        }

        @Override
        public boolean matches(SNIServerName name) {
            String host = new String(name.getEncoded(), StandardCharsets.US_ASCII);
            journal.update(() -> log.serverName(host));
            return true;
        }
    }
}
