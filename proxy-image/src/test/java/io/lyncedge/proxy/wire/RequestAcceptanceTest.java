package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestAcceptanceTest {
    @ParameterizedTest
    @MethodSource("accepted")
    void shouldReadWhatStrictDecoderReadsWhenFedWhole(AcceptedRequests.Case accepted) {
        assertThat(Feeding.request(accepted.bytes()))
                .isEqualTo(new Outcome.Accepted(RequestJudge.read(accepted.bytes()), 0));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void shouldReadTheSameWhenFedByteByByte(AcceptedRequests.Case accepted) {
        // Given
        byte[] bytes = accepted.bytes();

        // When
        Outcome outcome = Feeding.request(bytes, Feeding.everyByte(bytes));

        // Then
        assertThat(outcome).isEqualTo(Feeding.request(bytes));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void shouldReadTheSameWhereverItIsCut(AcceptedRequests.Case accepted) {
        // Given
        byte[] bytes = accepted.bytes();
        Outcome whole = Feeding.request(bytes);

        for (int cut : Cuts.of(bytes.length)) {
            // When
            Outcome outcome = Feeding.request(bytes, cut);

            // Then
            assertThat(outcome).as("cut at %d", cut).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void shouldLeaveWhatFollowsWhenHeadIsComplete(AcceptedRequests.Case accepted) {
        // Given
        byte[] bytes = AsciiBytes.of(accepted.head() + "GET / HTTP/1.1\r\n");

        for (int cut : Cuts.of(bytes.length)) {
            // When
            Outcome outcome = Feeding.request(bytes, cut);

            // Then
            assertThat(outcome)
                    .as("cut at %d", cut)
                    .isInstanceOfSatisfying(
                            Outcome.Accepted.class,
                            read -> assertThat(read.left()).isEqualTo(16));
        }
    }

    static Stream<AcceptedRequests.Case> accepted() {
        return AcceptedRequests.all();
    }
}
