package io.lyncedge.proxy.wire;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The line before each chunk: its size in hexadecimal, extensions perhaps, CRLF. Fed byte by byte. */
final class ChunkLine {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_EXTENSION_BYTES = 1024;

    private final ChunkExtensions extensions = new ChunkExtensions();
    private Part part = Part.SIZE;
    private long size;
    private int digits;
    private int extensionBytes;
    private @Nullable WireFault fault;

    /** The part of the line that the next byte belongs to. */
    enum Part {
        SIZE,
        EXTENSIONS,
        LF,
        COMPLETE,
        FAULTY
    }

    /** Reads one byte and returns the part that the next one belongs to. */
    Part read(byte value) {
        part = switch (part) {
            case SIZE -> size(value);
            case EXTENSIONS -> extensions(value);
            case LF -> value == AsciiBytes.LF ? Part.COMPLETE : faulty(WireFault.BARE_CR);
            case COMPLETE, FAULTY -> part;
        };
        return part;
    }

    private Part size(byte value) {
        int digit = Character.digit(value, 16);
        if (digit >= 0) {
            size = size * 16 + digit;
            digits++;
            return digits > MOST_DIGITS ? faulty(WireFault.CHUNK_SIZE_TOO_LARGE) : Part.SIZE;
        }
        if (value == AsciiBytes.CR && digits > 0) {
            return Part.LF;
        }
        boolean extended = value == ';' || AsciiBytes.isBlank(value);
        if (!extended || digits == 0) {
            return faulty(orControl(value, WireFault.CHUNK_SIZE_MALFORMED));
        }
        extensions.begin();
        return extensions(value);
    }

    private Part extensions(byte value) {
        if (value == AsciiBytes.CR) {
            return extensions.mayEnd() ? Part.LF : faulty(WireFault.CHUNK_EXTENSION_MALFORMED);
        }
        extensionBytes++;
        if (extensionBytes > MOST_EXTENSION_BYTES) {
            return faulty(WireFault.CHUNK_EXTENSIONS_TOO_LARGE);
        }
        boolean allowed = !ControlBytes.isControl(value) && extensions.accept(value);
        return allowed ? Part.EXTENSIONS : faulty(orControl(value, WireFault.CHUNK_EXTENSION_MALFORMED));
    }

    private static WireFault orControl(byte value, WireFault other) {
        if (value == AsciiBytes.LF) {
            return WireFault.BARE_LF;
        }
        return ControlBytes.isControl(value) && value != AsciiBytes.CR ? WireFault.CONTROL_BYTE : other;
    }

    private Part faulty(WireFault broken) {
        fault = broken;
        return Part.FAULTY;
    }

    Optional<WireFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Tells whether a byte of the line was read. */
    boolean begun() {
        return digits > 0 || part != Part.SIZE;
    }

    /** Returns the size so far, in bytes; after the line is complete, the size of the chunk. */
    long size() {
        return size;
    }

    /** Expects the next line of the same message. */
    void clear() {
        part = Part.SIZE;
        size = 0;
        digits = 0;
    }
}
