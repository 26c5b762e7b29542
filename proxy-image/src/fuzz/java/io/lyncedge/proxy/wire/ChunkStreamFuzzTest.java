package io.lyncedge.proxy.wire;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.lyncedge.proxy.LeakExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a chunked body, cut in two and byte by byte. */
@ExtendWith(LeakExtension.class)
class ChunkStreamFuzzTest {
    @MethodSource("io.lyncedge.proxy.wire.ShortMessages#chunks")
    @FuzzTest
    void shouldAgreeWithReferenceAndStrictDecoder(byte[] bytes) {
        AnyBytes any = AnyBytes.of(bytes);
        ChunkAgreement.isAccepted(any.text(), any.cut());
        ChunkAgreement.isAccepted(any.text(), Feeding.everyByte(bytes));
    }
}
