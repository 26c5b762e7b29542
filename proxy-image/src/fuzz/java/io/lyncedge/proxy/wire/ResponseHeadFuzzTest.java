package io.lyncedge.proxy.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lyncedge.proxy.LeakExtension;
import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as the head of an answer, to a request with and without HEAD. */
@ExtendWith(LeakExtension.class)
class ResponseHeadFuzzTest {
    @MethodSource("io.lyncedge.proxy.wire.ShortMessages#responseHeads")
    @FuzzTest
    void shouldAgreeWithReferenceAndStrictDecoder(byte[] bytes) {
        AnyBytes any = AnyBytes.of(bytes);
        ResponseAgreement.isAccepted(any.text(), HttpMethod.GET, any.cut());
        ResponseAgreement.isAccepted(any.text(), HttpMethod.HEAD, any.cut());
    }
}
