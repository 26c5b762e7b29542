package io.lyncedge.proxy.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of request heads, and what they found in the current one. */
final class RequestRules implements HeadRules {
    private static final byte[] CONTINUE = AsciiBytes.of("100-continue");

    private final RequestLine line = new RequestLine();
    private final HostField host = new HostField();
    private final RequestFraming framing = new RequestFraming();
    private final ConnectionOptions connection = new ConnectionOptions(ProtectedNames.OF_REQUESTS);
    private final UpgradeField upgrade = new UpgradeField();
    private final AuthorizationField authorization = new AuthorizationField();
    private boolean expectsContinue;

    private final Scheme scheme;

    RequestRules(Scheme scheme) {
        this.scheme = scheme;
    }

    @Override
    public @Nullable WireFault startLine(byte[] bytes, int from, int to) {
        return line.parse(bytes, from, to);
    }

    @Override
    public @Nullable WireFault field(byte[] bytes, HeadFields fields, int field) {
        int from = fields.valueStart(field);
        int to = fields.valueEnd(field);
        return switch (fields.name(field)) {
            case HOST -> host.read(bytes, from, to);
            case CONTENT_LENGTH -> framing.contentLength(bytes, from, to);
            case TRANSFER_ENCODING -> framing.transferEncoding(bytes, from, to);
            case CONNECTION -> connection.read(bytes, from, to);
            case EXPECT -> expect(bytes, from, to);
            case AUTHORIZATION -> {
                authorization.read(bytes, from, to);
                yield null;
            }
            case UPGRADE -> {
                upgrade.read(bytes, from, to);
                yield null;
            }
            case OTHER, DISGUISED, LISTED, X_FORWARDED, X_ARR, COOKIE, FORWARDED, HTTP2_SETTINGS, KEEP_ALIVE -> null;
            case PROXY, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION, PROXY_CONNECTION, SET_COOKIE, TE, TRAILER -> null;
            case VIA, WWW_AUTHENTICATE, X_MS_WEBTICKET, X_ORIGINAL_URL, X_REAL_IP, X_REWRITE_URL -> null;
        };
    }

    private @Nullable WireFault expect(byte[] bytes, int from, int to) {
        expectsContinue = AsciiBytes.matches(bytes, from, to, CONTINUE);
        return expectsContinue ? null : WireFault.EXPECTATION_UNKNOWN;
    }

    @Override
    public @Nullable WireFault end(byte[] bytes, HeadFields fields) {
        WireFault misframed = framing.check(line.isHttp10());
        if (misframed != null) {
            return misframed;
        }
        if (connection.namesProtected()) {
            return WireFault.CONNECTION_NAMES_PROTECTED_FIELD;
        }
        connection.mark(bytes, fields);
        return checkHost(bytes);
    }

    private @Nullable WireFault checkHost(byte[] bytes) {
        if (host.value().isEmpty() && !line.isHttp10()) {
            return WireFault.HOST_MISSING;
        }
        return line.target().form() == TargetForm.ABSOLUTE ? checkAuthority(bytes) : null;
    }

    private @Nullable WireFault checkAuthority(byte[] bytes) {
        TargetPlaces target = line.target();
        Optional<Authority> authority = AuthorityParser.parse(bytes, target.authorityStart(), target.pathStart());
        if (authority.isEmpty()) {
            return WireFault.TARGET_MALFORMED;
        }
        boolean differs = host.value()
                .filter(name -> !name.sameAs(authority.get(), scheme))
                .isPresent();
        return differs ? WireFault.TARGET_DIFFERS_FROM_HOST : null;
    }

    RequestLine line() {
        return line;
    }

    HostField host() {
        return host;
    }

    RequestFraming framing() {
        return framing;
    }

    ConnectionOptions connection() {
        return connection;
    }

    UpgradeField upgrade() {
        return upgrade;
    }

    AuthorizationField authorization() {
        return authorization;
    }

    /** Tells whether an Expect asks for 100. */
    boolean expectsContinue() {
        return expectsContinue;
    }

    void clear() {
        host.clear();
        framing.clear();
        connection.clear();
        upgrade.clear();
        authorization.clear();
        expectsContinue = false;
    }
}
