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
    private static final int MUTATIONS = Integer.getInteger("mutations", 50_000);
    private static final String ODD_BYTES = "\r\n\0\t ;=\"\\0aF:_";

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

    @Test
    void shouldAgreeWithReferenceWhenBodyIsMutated() {
        for (int i = 0; i < MUTATIONS; i++) {
            // Given
            String body = mutated(
                    "4;a=b;c=\"d\\e\"\r\nabcd\r\n12 ; x\r\n" + text(18) + "\r\n0\r\nX-Sum: 1\r\nTe_st: 2\r\n\r\nrest");
            ReferenceChunks.Result expected = ReferenceChunks.read(body);

            // When
            BodyFeeding.Result result =
                    BodyFeeding.feed(BodyFramer.dechunking(BodyFraming.CHUNKED), body, random.nextInt(body.length()));

            // Then
            assertAgree(body, result, expected);
        }
    }

    private static void assertAgree(String body, BodyFeeding.Result result, ReferenceChunks.Result expected) {
        switch (expected.verdict()) {
            case COMPLETE ->
                assertThat(result)
                        .as(body)
                        .returns(BodyProgress.COMPLETE, BodyFeeding.Result::progress)
                        .returns(expected.data(), BodyFeeding.Result::forwarded)
                        .returns(expected.left(), BodyFeeding.Result::left);
            case REFUSED -> assertThat(result.progress()).as(body).isInstanceOf(BodyProgress.Fault.class);
            // The framer refuses a line before it is complete.
            case INCOMPLETE -> assertThat(result.progress()).as(body).isNotInstanceOf(BodyProgress.Complete.class);
        }
    }

    private String mutated(String body) {
        StringBuilder text = new StringBuilder(body);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, ODD_BYTES.charAt(random.nextInt(ODD_BYTES.length())));
                default -> text.setCharAt(at, (char) random.nextInt(256));
            }
        }
        return text.toString();
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
