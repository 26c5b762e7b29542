package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Locale;

/** Compact web tickets in {@code Authorization: Bearer cwt=…} fields. */
final class Bearer {

    private Bearer() {}

    /** Whether there is one; any ticket counts. */
    static boolean present(PageRequest request) {
        return request.header(HttpHeaderNames.AUTHORIZATION)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> value.startsWith("bearer cwt="))
                .isPresent();
    }
}
