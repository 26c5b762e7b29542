package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpMethod;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseHeadParserTest {
    @ParameterizedTest
    @MethodSource("refused")
    void shouldNameBrokenRuleWhereverItIsCut(RefusedResponses.Case refused) {
        // Given
        byte[] bytes = refused.bytes();
        Outcome refusal = new Outcome.Refusal(refused.fault());

        for (int cut : Cuts.of(bytes.length)) {
            // When
            Outcome outcome = Feeding.response(bytes, HttpMethod.GET, cut);

            // Then
            assertThat(outcome).as("cut at %d", cut).isEqualTo(refusal);
        }
        assertThat(Feeding.response(bytes, HttpMethod.GET, Feeding.everyByte(bytes)))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void shouldReadWhatStrictDecoderReadsWhereverItIsCut(AcceptedResponses.Case accepted) {
        // Given
        byte[] bytes = accepted.bytes();
        Outcome expected = new Outcome.Accepted(ResponseJudge.read(bytes, accepted.method()), 0);

        for (int cut : Cuts.of(bytes.length)) {
            // When
            Outcome outcome = Feeding.response(bytes, accepted.method(), cut);

            // Then
            assertThat(outcome).as("cut at %d", cut).isEqualTo(expected);
        }
        assertThat(Feeding.response(bytes, accepted.method(), Feeding.everyByte(bytes)))
                .isEqualTo(expected);
    }

    static Stream<RefusedResponses.Case> refused() {
        return RefusedResponses.all();
    }

    static Stream<AcceptedResponses.Case> accepted() {
        return AcceptedResponses.all();
    }
}
