package io.lyncedge.simulator.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NtlmConnectionTest {

    private static final NtlmDomain DOMAIN = NtlmDomain.contoso();
    private static final NtlmUser ALICE = DOMAIN.users().getFirst();

    private final NtlmConnection connection = connection();
    private final NtlmClient client = new NtlmClient(ALICE);

    @Test
    void shouldOfferBothSchemesWhenNothingIsKnown() {
        assertThat(connection.judge(Optional.empty(), false)).isEqualTo(NtlmOutcome.Refused.OFFER);
        assertThat(NtlmOutcome.Refused.OFFER.challenges()).containsExactly("Negotiate", "NTLM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM", "Negotiate"})
    void shouldAdmitUntilTheEndWhenThePasswordIsRight(String scheme) {
        // When
        NtlmOutcome outcome = signIn(connection, scheme, client.type1(), false);

        // Then
        assertThat(outcome).isEqualTo(new NtlmOutcome.Admitted(ALICE));
        assertThat(connection.judge(Optional.empty(), false)).isEqualTo(new NtlmOutcome.Admitted(ALICE));
    }

    @Test
    void shouldAdmitWhenTheFirstMessageIsAsShortAsCurls() {
        assertThat(signIn(connection, "NTLM", client.curlType1(), false)).isEqualTo(new NtlmOutcome.Admitted(ALICE));
    }

    @Test
    void shouldRefuseWhenThePasswordIsWrong() {
        // Given
        NtlmClient wrong = new NtlmClient(new NtlmUser("CONTOSO", "alice", "guess"));

        // When
        String type2 = challenge(connection, "NTLM", wrong.type1(), false);
        NtlmOutcome outcome = connection.judge(Optional.of("NTLM " + wrong.type3(type2)), false);

        // Then
        assertThat(outcome).isEqualTo(NtlmOutcome.Refused.OFFER);
        assertThat(connection.user()).isEmpty();
    }

    @Test
    void shouldRefuseWhenTheAnswerComesOnAnotherConnection() {
        // Given
        String type2 = challenge(connection, "NTLM", client.type1(), false);
        NtlmConnection other = connection();
        challenge(other, "NTLM", client.type1(), false);

        // When
        NtlmOutcome outcome = other.judge(Optional.of("NTLM " + client.type3(type2)), false);

        // Then
        assertThat(outcome).isEqualTo(NtlmOutcome.Refused.OFFER);
        assertThat(connection().judge(Optional.of("NTLM " + client.type3(type2)), false))
                .isEqualTo(NtlmOutcome.Refused.OFFER);
    }

    @Test
    void shouldRefuseWhenAnAnswerIsPlayedTwice() {
        // Given
        String type3 = client.type3(challenge(connection, "NTLM", client.type1(), false));
        connection.judge(Optional.of("NTLM " + type3), false);

        // When
        NtlmOutcome outcome = connection.judge(Optional.of("NTLM " + type3), false);

        // Then
        assertThat(outcome).isEqualTo(NtlmOutcome.Refused.OFFER);
    }

    @Test
    void shouldRefuseForEverWhenAProxyAddsVia() {
        // When
        NtlmOutcome outcome = signIn(connection, "NTLM", client.type1(), true);

        // Then
        assertThat(outcome).isEqualTo(NtlmOutcome.Refused.OFFER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NTLM", "NTLM ????", "NTLM AAAA", "Negotiate YIIK", "Bearer cwt=1", "NTLM TlRMTVNTUAADAAAA"})
    void shouldOfferBothSchemesWhenTheTokenIsNoMessage(String authorization) {
        assertThat(connection.judge(Optional.of(authorization), false)).isEqualTo(NtlmOutcome.Refused.OFFER);
    }

    private NtlmOutcome signIn(NtlmConnection on, String scheme, String type1, boolean via) {
        String type2 = challenge(on, scheme, type1, via);
        return on.judge(Optional.of(scheme + " " + client.type3(type2)), via);
    }

    private static String challenge(NtlmConnection on, String scheme, String type1, boolean via) {
        NtlmOutcome outcome = on.judge(Optional.of(scheme + " " + type1), via);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        NtlmOutcome.Refused.class,
                        refused -> assertThat(refused.challenges())
                                .singleElement()
                                .asString()
                                .startsWith(scheme + " TlRM"));
        return ((NtlmOutcome.Refused) outcome).challenges().getFirst().substring(scheme.length() + 1);
    }

    private static NtlmConnection connection() {
        return new NtlmConnection(DOMAIN, "fe01.corp.contoso.com");
    }
}
