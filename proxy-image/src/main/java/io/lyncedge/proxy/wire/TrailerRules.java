package io.lyncedge.proxy.wire;

import org.jspecify.annotations.Nullable;

/** The rules of trailers: none may name framing, routing or authentication, nor anything else that the proxy reads in heads. */
enum TrailerRules implements HeadRules {
    INSTANCE;

    @Override
    public @Nullable WireFault startLine(byte[] bytes, int from, int to) {
        return WireFault.FIELD_NAME_MALFORMED;
    }

    @Override
    public @Nullable WireFault field(byte[] bytes, HeadFields fields, int field) {
        return fields.name(field) == FieldName.OTHER ? null : WireFault.TRAILER_FORBIDDEN;
    }

    @Override
    public @Nullable WireFault end(byte[] bytes, HeadFields fields) {
        return null;
    }
}
