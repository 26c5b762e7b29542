package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The readers agree on every message that fuzzing begins with, cut here and there. */
class ShortMessagesTest {
    private static final int STEP = 7;
    private static final int ENOUGH = 40;

    @Test
    void shouldAgreeOnEveryRequestHead() {
        List<byte[]> heads = ShortMessages.requestHeads().toList();
        assertThat(heads).hasSizeGreaterThan(ENOUGH);
        for (byte[] head : heads) {
            for (int cut = 0; cut <= head.length; cut += STEP) {
                RequestAgreement.isAccepted(text(head), cut);
            }
        }
    }

    @Test
    void shouldAgreeOnEveryHeadOfAnAnswer() {
        List<byte[]> heads = ShortMessages.responseHeads().toList();
        assertThat(heads).hasSizeGreaterThan(ENOUGH);
        for (byte[] head : heads) {
            for (int cut = 0; cut <= head.length; cut += STEP) {
                ResponseAgreement.isAccepted(text(head), HttpMethod.GET, cut);
                ResponseAgreement.isAccepted(text(head), HttpMethod.HEAD, cut);
            }
        }
    }

    @Test
    void shouldAgreeOnEveryChunkedBody() {
        List<byte[]> bodies = ShortMessages.chunks().toList();
        assertThat(bodies).hasSizeGreaterThan(ENOUGH);
        for (byte[] body : bodies) {
            ChunkAgreement.isAccepted(text(body), Feeding.everyByte(body));
            for (int cut = 0; cut <= body.length; cut += STEP) {
                ChunkAgreement.isAccepted(text(body), cut);
            }
        }
    }

    private static String text(byte[] bytes) {
        return AsciiBytes.text(bytes, 0, bytes.length);
    }
}
