package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChunkRefusalTest {
    @ParameterizedTest
    @MethodSource("refused")
    void shouldNameBrokenRuleAndNeverCompleteWhereverItIsCut(RefusedChunks.Case refused) {
        for (int cut : Cuts.of(refused.body().length() + 1)) {
            // When
            BodyFeeding.Result result = BodyFeeding.feed(BodyFramer.of(BodyFraming.CHUNKED), refused.body(), cut);

            // Then
            assertThat(result.progress()).as("cut at %d", cut).isEqualTo(new BodyProgress.Fault(refused.fault()));
            assertThat(ReferenceChunks.read(result.forwarded()).verdict())
                    .isEqualTo(ReferenceChunks.Verdict.INCOMPLETE);
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldNameSameRuleWhenDechunking(RefusedChunks.Case refused) {
        // When
        BodyFeeding.Result result = BodyFeeding.feed(BodyFramer.dechunking(BodyFraming.CHUNKED), refused.body());

        // Then
        assertThat(result.progress()).isEqualTo(new BodyProgress.Fault(refused.fault()));
    }

    @Test
    void shouldKeepItsWordWhenFedAfterFault() {
        // Given
        BodyFramer framer = BodyFramer.of(BodyFraming.CHUNKED);
        BodyProgress fault = BodyFeeding.feed(framer, "x").progress();

        // When
        BodyFeeding.Result later = BodyFeeding.feed(framer, "0\r\n\r\n");

        // Then
        assertThat(later).isEqualTo(new BodyFeeding.Result(fault, "", 5, 0));
        assertThat(framer.end()).isEqualTo(fault);
    }

    @Test
    void shouldHaveCaseWhenRuleIsAboutChunks() {
        // Given
        Set<WireFault> ofChunks = EnumSet.range(WireFault.CHUNK_SIZE_MALFORMED, WireFault.TRAILER_FORBIDDEN);

        // When
        Set<WireFault> shown = refused().map(RefusedChunks.Case::fault).collect(Collectors.toSet());

        // Then
        assertThat(shown).containsAll(ofChunks);
    }

    static Stream<RefusedChunks.Case> refused() {
        return RefusedChunks.all();
    }
}
