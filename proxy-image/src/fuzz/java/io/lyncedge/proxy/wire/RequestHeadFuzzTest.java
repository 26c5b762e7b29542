package io.lyncedge.proxy.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lyncedge.proxy.LeakExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as the head of a request. */
@ExtendWith(LeakExtension.class)
class RequestHeadFuzzTest {
    @MethodSource("io.lyncedge.proxy.wire.ShortMessages#requestHeads")
    @FuzzTest
    void shouldAgreeWithReferenceAndStrictDecoder(byte[] bytes) {
        AnyBytes any = AnyBytes.of(bytes);
        RequestAgreement.isAccepted(any.text(), any.cut());
    }
}
