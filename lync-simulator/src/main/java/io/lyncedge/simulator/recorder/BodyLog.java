package io.lyncedge.simulator.recorder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Collects a body while it is being received; its owner guards it against concurrent use. */
final class BodyLog implements BodySink {

    private final MessageDigest digest = sha256();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final StringBuilder trailers = new StringBuilder();
    private final int cap;
    private long length;

    BodyLog(int cap) {
        this.cap = cap;
    }

    @Override
    public void content(byte[] bytes, int count) {
        digest.update(bytes, 0, count);
        length += count;
        append(content, bytes, count);
        append(wire, bytes, count);
    }

    @Override
    public void framing(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        append(wire, bytes, bytes.length);
    }

    @Override
    public void trailers(String text) {
        trailers.append(text);
        framing(text);
    }

    MessageBody snapshot() {
        return new MessageBody(length, hash(), text(content), text(wire), trailers.toString());
    }

    private void append(ByteArrayOutputStream target, byte[] bytes, int count) {
        target.write(bytes, 0, Math.clamp(cap - target.size(), 0, count));
    }

    private String hash() {
        try {
            MessageDigest soFar = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(soFar.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
