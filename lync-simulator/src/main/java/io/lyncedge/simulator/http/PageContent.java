package io.lyncedge.simulator.http;

import java.nio.charset.StandardCharsets;

/** The body of an answer. */
public sealed interface PageContent {

    /** Length in bytes. */
    long length();

    /** Bytes that are there. */
    final class Bytes implements PageContent {

        private final byte[] bytes;

        /** Keeps the array, which must not change any more. */
        public Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        /** UTF-8. */
        public static Bytes of(String text) {
            return new Bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long length() {
            return bytes.length;
        }

        /** The bytes, copied. */
        public byte[] copy() {
            return bytes.clone();
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /**
     * Bytes that are made while they are sent, however many: the same seed makes the same bytes.
     *
     * @param length how many
     * @param seed of {@link ContentSeed}
     */
    record Generated(long length, long seed) implements PageContent {}
}
