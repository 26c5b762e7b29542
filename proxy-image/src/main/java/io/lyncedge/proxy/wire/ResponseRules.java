package io.lyncedge.proxy.wire;

import org.jspecify.annotations.Nullable;

/** The rules of answers' heads, and what they found in the current one. */
final class ResponseRules implements HeadRules {
    private final StatusLine line = new StatusLine();
    private final ResponseFraming framing = new ResponseFraming();
    private final ConnectionOptions connection = new ConnectionOptions(ProtectedNames.OF_ANSWERS);
    private final UpgradeField upgrade = new UpgradeField();
    private boolean challengesConnection;
    private boolean continuesSignIn;

    @Override
    public @Nullable WireFault startLine(byte[] bytes, int from, int to) {
        return line.parse(bytes, from, to);
    }

    @Override
    public @Nullable WireFault field(byte[] bytes, HeadFields fields, int field) {
        int from = fields.valueStart(field);
        int to = fields.valueEnd(field);
        return switch (fields.name(field)) {
            case CONTENT_LENGTH -> framing.contentLength(bytes, from, to);
            case TRANSFER_ENCODING -> framing.transferEncoding(bytes, from, to);
            case CONNECTION -> connection.read(bytes, from, to);
            case UPGRADE -> {
                upgrade.read(bytes, from, to);
                yield null;
            }
            case WWW_AUTHENTICATE -> {
                challengesConnection |= Challenges.bindConnection(bytes, from, to);
                continuesSignIn |= Challenges.carryMessage(bytes, from, to);
                yield null;
            }
            case OTHER, DISGUISED, LISTED, X_FORWARDED, X_ARR, AUTHORIZATION, COOKIE, EXPECT, FORWARDED, HOST -> null;
            case HTTP2_SETTINGS, KEEP_ALIVE, PROXY, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION, PROXY_CONNECTION -> null;
            case SET_COOKIE, TE, TRAILER, VIA, X_MS_WEBTICKET, X_ORIGINAL_URL, X_REAL_IP, X_REWRITE_URL -> null;
        };
    }

    @Override
    public @Nullable WireFault end(byte[] bytes, HeadFields fields) {
        connection.mark(bytes, fields);
        return framing.check(line.isHttp10());
    }

    StatusLine line() {
        return line;
    }

    ResponseFraming framing() {
        return framing;
    }

    ConnectionOptions connection() {
        return connection;
    }

    UpgradeField upgrade() {
        return upgrade;
    }

    /** Tells whether a challenge so far binds the connection. */
    boolean challengesConnection() {
        return challengesConnection;
    }

    /** Tells whether a challenge so far carries a message. */
    boolean continuesSignIn() {
        return continuesSignIn;
    }

    void clear() {
        framing.clear();
        connection.clear();
        upgrade.clear();
        challengesConnection = false;
        continuesSignIn = false;
    }
}
