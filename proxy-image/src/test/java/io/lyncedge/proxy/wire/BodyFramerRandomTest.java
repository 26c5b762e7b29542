package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bodies that the seed makes, cut where the seed says. */
class BodyFramerRandomTest {
    private static final int BODIES = 100;

    private final Random random = new Random(Seeds.next("BodyFramerRandomTest"));

    @Test
    void shouldForwardSameHashWhenChunksAreOfAnySize() {
        for (int i = 0; i < BODIES; i++) {
            // Given
            String data = text(random.nextInt(200_000));
            String body = chunks(data);

            // When
            BodyFeeding.Result result = BodyFeeding.feed(BodyFramer.of(BodyFraming.CHUNKED), body, cuts(body.length()));

            // Then
            assertThat(result.progress()).isEqualTo(BodyProgress.COMPLETE);
            ReferenceChunks.Result forwarded = ReferenceChunks.read(result.forwarded());
            assertThat(forwarded.verdict()).isEqualTo(ReferenceChunks.Verdict.COMPLETE);
            assertThat(forwarded.left()).isZero();
            assertThat(hash(forwarded.data())).isEqualTo(hash(data));
        }
    }

    @Test
    void shouldForwardSameHashWhenLengthIsKnown() {
        for (int i = 0; i < BODIES; i++) {
            // Given
            String data = text(1 + random.nextInt(200_000));
            BodyFramer framer = BodyFramer.of(new BodyFraming.FixedLength(data.length()));

            // When
            BodyFeeding.Result result = BodyFeeding.feed(framer, data, cuts(data.length()));

            // Then
            assertThat(result.progress()).isEqualTo(BodyProgress.COMPLETE);
            assertThat(hash(result.forwarded())).isEqualTo(hash(data));
        }
    }

    private String chunks(String data) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < data.length()) {
            int size = 1 + random.nextInt(Math.min(20_000, data.length() - at));
            body.append(Integer.toHexString(size)).append(random.nextInt(10) == 0 ? ";a=\"b\"" : "");
            body.append("\r\n").append(data, at, at + size).append("\r\n");
            at += size;
        }
        return body.append("0\r\n")
                .append(random.nextBoolean() ? "X-Sum: 1\r\n" : "")
                .append("\r\n")
                .toString();
    }

    private int[] cuts(int length) {
        return IntStream.generate(() -> random.nextInt(length))
                .limit(20)
                .sorted()
                .toArray();
    }

    private String text(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return AsciiBytes.text(bytes, 0, length);
    }

    private static String hash(String data) {
        try {
            byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
