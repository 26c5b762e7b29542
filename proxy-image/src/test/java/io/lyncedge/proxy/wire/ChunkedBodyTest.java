package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBodyTest {
    private static final String NEXT = "GET / HTTP/1.1\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\r\n\r\n",
                "5\r\nhello\r\n0\r\n\r\n",
                "1\r\na\r\n1\r\nb\r\n0\r\n\r\n",
                "A\r\n0123456789\r\na\r\n\r\n\r\n\r\n\0\u00ff;\n\r\n000\r\n\r\n",
                "000000000000001\r\nx\r\n000000000000000\r\n\r\n",
                "3\r\nabc\r\n0\r\nX-Sum: 1 2\r\nETag:\"x\"\r\n\r\n"
            })
    void shouldForwardUnchangedInOneSliceWhenNothingIsToBeDropped(String body) {
        // Given
        boolean trailers = body.contains("X-Sum");

        // When
        BodyFeeding.Result result = BodyFeeding.feed(BodyFramer.of(BodyFraming.CHUNKED), body + NEXT);

        // Then
        assertThat(result)
                .isEqualTo(new BodyFeeding.Result(BodyProgress.COMPLETE, body, NEXT.length(), trailers ? 2 : 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\r\n\r\n",
                "5\r\nhello\r\n0\r\n\r\n",
                "001\r\na\r\n10\r\n0123456789abcdef\r\n00\r\n\r\n",
                "3;a;b=c;d=\"e;\\\"f\"\r\nabc\r\n1 ; x = y\r\nd\r\n0;last\r\nX-Sum: 1\r\n\r\n"
            })
    void shouldForwardSameDataWhereverItIsCutTwice(String body) {
        // Given
        ReferenceChunks.Result expected = ReferenceChunks.read(body);
        int length = body.length();

        for (int first = 1; first < length; first++) {
            for (int second = first; second < length; second++) {
                // When
                BodyFeeding.Result result =
                        BodyFeeding.feed(BodyFramer.of(BodyFraming.CHUNKED), body + NEXT, first, second);

                // Then
                assertThat(result.progress()).isEqualTo(BodyProgress.COMPLETE);
                assertThat(result.left()).isEqualTo(NEXT.length());
                assertThat(ReferenceChunks.read(result.forwarded()))
                        .as("cut at %d and %d: %s", first, second, result.forwarded())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldDropExtensionsWhenChunksHaveThem() {
        // Given
        String body = "3;a=b\r\nabc\r\n1;c=\"d\"\r\ne\r\n0;f\r\nX-Sum: 1\r\n\r\n";

        // When
        BodyFeeding.Result result = BodyFeeding.feed(BodyFramer.of(BodyFraming.CHUNKED), body);

        // Then
        assertThat(result.forwarded()).isEqualTo("3\r\nabc\r\n1\r\ne\r\n0\r\nX-Sum: 1\r\n\r\n");
    }

    @Test
    void shouldForwardDataAloneWhenDechunking() {
        // Given
        String body = "3;a=b\r\nabc\r\n02\r\n\r\n\r\n0\r\nX-Sum: 1\r\n\r\n";

        for (int cut = 1; cut < body.length(); cut++) {
            // When
            BodyFeeding.Result result = BodyFeeding.feed(BodyFramer.dechunking(BodyFraming.CHUNKED), body + NEXT, cut);

            // Then
            assertThat(result.forwarded()).isEqualTo("abc\r\n");
            assertThat(result.left()).isEqualTo(NEXT.length());
        }
    }

    @Test
    void shouldHoldLastChunkBackWhenTrailersAreNotComplete() {
        // Given
        String body = "3\r\nabc\r\n0\r\nX-Sum: 1\r\n";

        // When
        BodyFeeding.Result result = BodyFeeding.feed(BodyFramer.of(BodyFraming.CHUNKED), body);

        // Then
        assertThat(result).isEqualTo(new BodyFeeding.Result(BodyProgress.MORE, "3\r\nabc\r\n", 0, 1));
    }

    @Test
    void shouldNameTruncationWhenPeerEndsWithinChunks() {
        // Given
        BodyFramer framer = BodyFramer.of(BodyFraming.CHUNKED);
        BodyFeeding.feed(framer, "3\r\nabc\r\n0\r\n");

        // When
        BodyProgress progress = framer.end();

        // Then
        assertThat(progress).isEqualTo(new BodyProgress.Fault(WireFault.BODY_TRUNCATED));
    }

    @Test
    void shouldBeCompleteWhenPeerEndsAfterLastChunk() {
        // Given
        BodyFramer framer = BodyFramer.of(BodyFraming.CHUNKED);
        BodyFeeding.feed(framer, "0\r\n\r\n");

        // When
        BodyProgress progress = framer.end();

        // Then
        assertThat(progress).isEqualTo(BodyProgress.COMPLETE);
    }
}
