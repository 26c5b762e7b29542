package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpVersion;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The two versions of HTTP that the proxy speaks, as start lines write them. */
final class Versions {
    /** Bytes of a version. */
    static final int LENGTH = Long.BYTES;

    static final byte[] HTTP_1_1 = AsciiBytes.of("HTTP/1.1");

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long WORD_1_0 = (long) LONGS.get(AsciiBytes.of("HTTP/1.0"), 0);
    private static final long WORD_1_1 = (long) LONGS.get(HTTP_1_1, 0);

    private Versions() {}

    /** Returns the version that stands at a place with at least {@link #LENGTH} bytes, or null if it is none of the two. */
    static @Nullable HttpVersion at(byte[] bytes, int from) {
        long word = (long) LONGS.get(bytes, from);
        if (word == WORD_1_1) {
            return HttpVersion.HTTP_1_1;
        }
        return word == WORD_1_0 ? HttpVersion.HTTP_1_0 : null;
    }
}
