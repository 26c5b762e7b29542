package io.lyncedge.simulator.recorder;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Optional;

/**
 * Splits a stream of bytes into heads and bodies and changes nothing. Lenient by purpose: a judge of what a proxy sent
 * must read on where a server would refuse.
 */
final class MessageReader {

    private static final int BLOCK = 64 * 1024;

    private final InputStream in;
    private final StringBuilder line = new StringBuilder();
    private final byte[] block = new byte[BLOCK];

    MessageReader(InputStream in) {
        this.in = new BufferedInputStream(in, BLOCK);
    }

    /** What has been read of a head or line that is not complete. */
    String unfinished() {
        return line.toString();
    }

    /** The bytes behind what was read last. */
    InputStream input() {
        return in;
    }

    /** Reads the next head; empty at a clean end of the stream. */
    Optional<MessageHead> readHead() throws IOException {
        while (!endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 && line.isEmpty()) {
                return Optional.empty();
            }
            append(next);
        }
        return Optional.of(new MessageHead(take()));
    }

    /** Reads a body of that framing to its end. */
    void readBody(BodyFraming framing, BodySink sink) throws IOException {
        switch (framing) {
            case BodyFraming.Length(long length) -> copy(length, sink);
            case BodyFraming.Chunked() -> readChunks(sink);
            case BodyFraming.UntilClose() -> copyAll(sink);
        }
    }

    private void readChunks(BodySink sink) throws IOException {
        long size;
        do {
            String chunkLine = readLine();
            sink.framing(chunkLine);
            size = chunkSize(chunkLine);
            if (size > 0) {
                copy(size, sink);
                sink.framing(readLine());
            }
        } while (size > 0);
        String trailer;
        do {
            trailer = readLine();
            sink.trailers(trailer);
        } while (!trailer.equals("\r\n"));
    }

    private static long chunkSize(String chunkLine) throws ProtocolException {
        String size = chunkLine.split("[;\r\n]", 2)[0].strip();
        try {
            return Long.parseLong(size, 16);
        } catch (NumberFormatException e) {
            throw new ProtocolException("Not a chunk line: " + chunkLine.strip());
        }
    }

    private String readLine() throws IOException {
        while (!endsWith("\n")) {
            append(in.read());
        }
        return take();
    }

    private void copy(long length, BodySink sink) throws IOException {
        long left = length;
        while (left > 0) {
            int count = in.read(block, 0, (int) Math.min(left, BLOCK));
            if (count < 0) {
                throw new EOFException("The stream ended " + left + " bytes too early");
            }
            sink.content(block, count);
            left -= count;
        }
    }

    private void copyAll(BodySink sink) throws IOException {
        int count = in.read(block);
        while (count >= 0) {
            sink.content(block, count);
            count = in.read(block);
        }
    }

    private void append(int next) throws IOException {
        if (next < 0) {
            throw new EOFException("The stream ended within a head or a chunk line");
        }
        line.append((char) next);
    }

    private boolean endsWith(String end) {
        int start = line.length() - end.length();
        return start >= 0 && line.indexOf(end, start) == start;
    }

    private String take() {
        String taken = line.toString();
        line.setLength(0);
        return taken;
    }
}
