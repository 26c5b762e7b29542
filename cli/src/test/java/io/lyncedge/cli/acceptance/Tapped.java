package io.lyncedge.cli.acceptance;

import io.lyncedge.simulator.recorder.RawRecorder;

/**
 * One listener of a server.
 *
 * @param address of the server, as the resource names it
 * @param port that it stands for
 * @param recorder what listens
 * @param tap what answers
 */
record Tapped(String address, int port, RawRecorder recorder, Tap tap) {

    boolean serves(String otherAddress, int otherPort) {
        return address.equals(otherAddress) && port == otherPort;
    }

    /** As {@code --connect-to} takes it. */
    String connectTo() {
        return address + ":" + port + "=127.0.0.1:" + recorder.port();
    }
}
