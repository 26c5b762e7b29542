package io.lyncedge.cli.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The bytes of a configuration at one moment. */
public final class Inputs {
    private final String source;
    private final byte[] file;
    private final Map<String, Map<String, byte[]>> directory;

    /**
     * What was read.
     *
     * @param source file, as the user named it
     * @param file its content, which must not be changed
     * @param directory content by name and key
     */
    Inputs(String source, byte[] file, Map<String, Map<String, byte[]>> directory) {
        this.source = source;
        this.file = file;
        this.directory = Map.copyOf(directory);
    }

    String source() {
        return source;
    }

    byte[] file() {
        return file;
    }

    Map<String, Map<String, byte[]>> directory() {
        return directory;
    }

    /** Differs whenever a byte, a name or a key differs. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        add(digest, file);
        new TreeMap<>(directory).forEach((name, keys) -> {
            add(digest, name.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(keys).forEach((key, content) -> {
                add(digest, key.getBytes(StandardCharsets.UTF_8));
                add(digest, content);
            });
            add(digest, new byte[0]);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
