package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestRefusalTest {
    private static final Set<WireFault> NOT_OF_HEADS = EnumSet.of(
            WireFault.CONTENT_LENGTHS_DIFFER, WireFault.STATUS_LINE_MALFORMED, WireFault.BYTES_BEFORE_TUNNEL);

    @ParameterizedTest
    @MethodSource("refused")
    void shouldNameBrokenRuleWhenFedWhole(RefusedRequests.Case refused) {
        assertThat(Feeding.request(refused.bytes())).isEqualTo(new Outcome.Refusal(refused.fault()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldNameSameRuleWhenFedByteByByte(RefusedRequests.Case refused) {
        // Given
        byte[] bytes = refused.bytes();

        // When
        Outcome outcome = Feeding.request(bytes, Feeding.everyByte(bytes));

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Refusal(refused.fault()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void shouldNameSameRuleWhereverItIsCut(RefusedRequests.Case refused) {
        // Given
        byte[] bytes = refused.bytes();

        for (int cut : Cuts.of(bytes.length)) {
            // When
            Outcome outcome = Feeding.request(bytes, cut);

            // Then
            assertThat(outcome).as("cut at %d", cut).isEqualTo(new Outcome.Refusal(refused.fault()));
        }
    }

    @Test
    void shouldHaveCaseWhenRuleIsAboutRequestHeads() {
        // Given
        Set<WireFault> ofHeads = EnumSet.range(WireFault.BARE_LF, WireFault.STATUS_LINE_MALFORMED);
        ofHeads.removeAll(NOT_OF_HEADS);

        // When
        Set<WireFault> shown = refused().map(RefusedRequests.Case::fault).collect(Collectors.toSet());

        // Then
        assertThat(shown).isEqualTo(ofHeads);
    }

    static Stream<RefusedRequests.Case> refused() {
        return RefusedRequests.all();
    }
}
