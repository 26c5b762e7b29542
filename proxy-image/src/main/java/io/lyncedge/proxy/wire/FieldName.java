package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Arrays;

/** The field names that the proxy reads, sets or removes, and what a name can be otherwise. */
enum FieldName {
    /** Any other name: passes. */
    OTHER,
    /** Holds {@code _} where one of the names below holds {@code -}: some servers take the one for the other. */
    DISGUISED,
    /** Named by Connection, so it ends with this hop. */
    LISTED,
    /** A name that begins with {@code X-Forwarded-}. */
    X_FORWARDED,
    /** A name that begins with {@code X-ARR-}. */
    X_ARR,
    AUTHORIZATION(HttpHeaderNames.AUTHORIZATION),
    CONNECTION(HttpHeaderNames.CONNECTION),
    CONTENT_LENGTH(HttpHeaderNames.CONTENT_LENGTH),
    COOKIE(HttpHeaderNames.COOKIE),
    EXPECT(HttpHeaderNames.EXPECT),
    FORWARDED("forwarded"),
    HOST(HttpHeaderNames.HOST),
    HTTP2_SETTINGS("http2-settings"),
    KEEP_ALIVE("keep-alive"),
    PROXY("proxy"),
    PROXY_AUTHENTICATE(HttpHeaderNames.PROXY_AUTHENTICATE),
    PROXY_AUTHORIZATION(HttpHeaderNames.PROXY_AUTHORIZATION),
    PROXY_CONNECTION("proxy-connection"),
    SET_COOKIE(HttpHeaderNames.SET_COOKIE),
    TE(HttpHeaderNames.TE),
    TRAILER(HttpHeaderNames.TRAILER),
    TRANSFER_ENCODING(HttpHeaderNames.TRANSFER_ENCODING),
    UPGRADE(HttpHeaderNames.UPGRADE),
    VIA(HttpHeaderNames.VIA),
    WWW_AUTHENTICATE(HttpHeaderNames.WWW_AUTHENTICATE),
    X_MS_WEBTICKET("x-ms-webticket"),
    X_ORIGINAL_URL("x-original-url"),
    X_REAL_IP("x-real-ip"),
    X_REWRITE_URL("x-rewrite-url");

    private static final byte[] X_FORWARDED_PREFIX = AsciiBytes.of("x-forwarded-");
    private static final byte[] X_ARR_PREFIX = AsciiBytes.of("x-arr-");
    private static final FieldNameTable TABLE = new FieldNameTable(values());

    private final String lowerCase;

    FieldName() {
        this("");
    }

    FieldName(CharSequence lowerCase) {
        this.lowerCase = lowerCase.toString();
    }

    /** Returns the name in lower case, empty for the kinds that stand for many names. */
    String lowerCase() {
        return lowerCase;
    }

    /** Returns what a name means. */
    static FieldName of(byte[] bytes, int from, int to) {
        FieldName exact = TABLE.find(bytes, from, to);
        return exact == OTHER ? ofUnlisted(bytes, from, to) : exact;
    }

    private static FieldName ofUnlisted(byte[] bytes, int from, int to) {
        if (AsciiBytes.indexOf((byte) '_', bytes, from, to) < to) {
            return withHyphens(bytes, from, to) == OTHER ? OTHER : DISGUISED;
        }
        return ofFamily(bytes, from, to);
    }

    private static FieldName ofFamily(byte[] bytes, int from, int to) {
        if (AsciiBytes.tokenLower(bytes[from]) != 'x') {
            return OTHER;
        }
        if (AsciiBytes.startsWith(bytes, from, to, X_FORWARDED_PREFIX)) {
            return X_FORWARDED;
        }
        return AsciiBytes.startsWith(bytes, from, to, X_ARR_PREFIX) ? X_ARR : OTHER;
    }

    private static FieldName withHyphens(byte[] bytes, int from, int to) {
        byte[] plain = Arrays.copyOfRange(bytes, from, to);
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] == '_' ? (byte) '-' : plain[i];
        }
        return of(plain, 0, plain.length);
    }
}
