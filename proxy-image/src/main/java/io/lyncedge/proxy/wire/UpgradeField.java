package io.lyncedge.proxy.wire;

/** The Upgrade fields of the current head. */
final class UpgradeField {
    private static final byte[] WEBSOCKET = AsciiBytes.of("websocket");

    private Upgrade named = Upgrade.NONE;

    void read(byte[] bytes, int from, int to) {
        boolean websocket = named == Upgrade.NONE && AsciiBytes.matches(bytes, from, to, WEBSOCKET);
        named = websocket ? Upgrade.WEBSOCKET : Upgrade.OTHER;
    }

    /** Returns what is named, which counts only if Connection names Upgrade too, and never in HTTP/1.0. */
    Upgrade value(ConnectionOptions connection, boolean http10) {
        return connection.upgrade() && !http10 ? named : Upgrade.NONE;
    }

    void clear() {
        named = Upgrade.NONE;
    }
}
