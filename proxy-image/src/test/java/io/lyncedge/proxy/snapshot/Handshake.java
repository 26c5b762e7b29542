package io.lyncedge.proxy.snapshot;

import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/** Runs a handshake between two engines in memory, and a byte of data each way so that tickets arrive. */
final class Handshake {
    private static final int BUFFER = 1 << 17;
    private static final int ROUNDS = 30;

    private final SSLEngine client;
    private final SSLEngine server;
    private final ByteBuffer toServer = ByteBuffer.allocate(BUFFER);
    private final ByteBuffer toClient = ByteBuffer.allocate(BUFFER);

    private Handshake(SSLEngine client, SSLEngine server) {
        this.client = client;
        this.server = server;
    }

    /** Shakes hands; the engines then have their sessions. */
    static void between(SSLEngine client, SSLEngine server) throws SSLException {
        client.setUseClientMode(true);
        server.setUseClientMode(false);
        client.beginHandshake();
        server.beginHandshake();
        Handshake handshake = new Handshake(client, server);
        for (int i = 0; i < ROUNDS; i++) {
            handshake.step(client, handshake.toServer, handshake.toClient);
            handshake.step(server, handshake.toClient, handshake.toServer);
        }
        if (handshake.isUnfinished(client) || handshake.isUnfinished(server)) {
            throw new SSLException("the handshake did not end");
        }
    }

    /** The leaf that the client was shown. */
    static X509Certificate shownTo(SSLEngine client) throws SSLException {
        return (X509Certificate) client.getSession().getPeerCertificates()[0];
    }

    private boolean isUnfinished(SSLEngine engine) {
        return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
    }

    private void step(SSLEngine engine, ByteBuffer out, ByteBuffer in) throws SSLException {
        ByteBuffer data = ByteBuffer.wrap(new byte[] {1});
        runTasks(engine);
        engine.wrap(isUnfinished(engine) ? ByteBuffer.allocate(0) : data, out);
        runTasks(engine);
        in.flip();
        unwrapAll(engine, in);
        in.compact();
    }

    private static void unwrapAll(SSLEngine engine, ByteBuffer in) throws SSLException {
        ByteBuffer plain = ByteBuffer.allocate(BUFFER);
        while (in.hasRemaining()) {
            SSLEngineResult result = engine.unwrap(in, plain);
            runTasks(engine);
            if (result.bytesConsumed() == 0) {
                return;
            }
        }
    }

    private static void runTasks(SSLEngine engine) {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }
}
