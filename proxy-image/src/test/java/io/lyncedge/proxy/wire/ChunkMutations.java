package io.lyncedge.proxy.wire;

import java.util.List;
import java.util.Random;

/** Damages chunked bodies a little, mostly where it matters. */
final class ChunkMutations {
    private static final List<String> TOKENS = List.of(
            "\r\n",
            "\n",
            "\r",
            " ",
            "\t",
            ";",
            "=",
            "\"",
            "\\",
            ";a",
            ";a=b",
            ";a=\"b\"",
            "\0",
            "\u007f",
            "\u0080",
            "0",
            "000000000000000",
            "f",
            "g",
            "7fffffff",
            "fffffffffffffff",
            "0\r\n\r\n",
            "1\r\nx\r\n",
            ":",
            "A: b\r\n",
            "A : b\r\n",
            " folded\r\n",
            "Host: a\r\n",
            "content_length: 5\r\n",
            "Transfer-Encoding: chunked\r\n");

    private final Random random;

    ChunkMutations(Random random) {
        this.random = random;
    }

    String mutated(String body) {
        StringBuilder bytes = new StringBuilder(body);
        for (int i = random.nextInt(3); i >= 0; i--) {
            damage(bytes);
        }
        return bytes.toString();
    }

    private void damage(StringBuilder bytes) {
        int at = random.nextInt(bytes.length() + 1);
        int to = Math.min(bytes.length(), at + 1 + random.nextInt(3));
        switch (random.nextInt(4)) {
            case 0 -> bytes.delete(at, to);
            case 1 -> bytes.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
            case 2 -> bytes.replace(at, to, TOKENS.get(random.nextInt(TOKENS.size())));
            default -> bytes.replace(at, to, String.valueOf((char) random.nextInt(256)));
        }
    }
}
