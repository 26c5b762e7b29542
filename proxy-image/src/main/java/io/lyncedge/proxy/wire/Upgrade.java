package io.lyncedge.proxy.wire;

/** The protocol that a message offers or asks to switch to, by Upgrade together with the option {@code upgrade} of Connection. */
public enum Upgrade {
    /** None. */
    NONE,
    /** {@code websocket}, and nothing else. */
    WEBSOCKET,
    /** Another protocol, or several; the offer is removed. */
    OTHER
}
