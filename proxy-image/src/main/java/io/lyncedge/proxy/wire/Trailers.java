package io.lyncedge.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Optional;

/** What follows the last chunk of a message: fields perhaps, and an empty line. It is kept until it is complete and right. */
final class Trailers {
    private static final HeadLimits LIMITS = new HeadLimits(1, 8 * 1024, HeadLimits.STANDARD.fields());
    private static final byte[] LAST_CHUNK = AsciiBytes.of("0\r\n");

    private final HeadReader reader = HeadReader.ofTrailers(LIMITS, TrailerRules.INSTANCE);

    /** Reads on and tells whether the section is complete; if not, {@link #fault} tells whether it ever will be. */
    boolean read(ByteBuf in) {
        return reader.read(in);
    }

    Optional<WireFault> fault() {
        return reader.fault().map(Trailers::ofTrailers);
    }

    private static WireFault ofTrailers(WireFault fault) {
        boolean large = fault.kind() == FaultKind.HEADERS_TOO_LARGE;
        return large ? WireFault.TRAILERS_TOO_LARGE : fault;
    }

    /** Returns the last chunk's line with the section behind it. */
    ByteBuf withLastChunk() {
        ByteBuf end = Unpooled.buffer(LAST_CHUNK.length + reader.headEnd());
        return end.writeBytes(LAST_CHUNK).writeBytes(reader.room(), 0, reader.headEnd());
    }
}
