package io.lyncedge.proxy.wire;

/** The Authorization fields of the current request: their scheme, never their credentials. */
final class AuthorizationField {
    private AuthorizationScheme scheme = AuthorizationScheme.NONE;

    void read(byte[] bytes, int from, int to) {
        if (!scheme.bindsConnection()) {
            scheme = SchemeNames.of(bytes, from, to);
        }
    }

    AuthorizationScheme value() {
        return scheme;
    }

    void clear() {
        scheme = AuthorizationScheme.NONE;
    }
}
