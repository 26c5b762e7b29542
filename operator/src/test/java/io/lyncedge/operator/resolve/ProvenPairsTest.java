package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

final class ProvenPairsTest {
    private final KeyPair first = keys();
    private final KeyPair second = keys();
    private final KeyPair third = keys();

    @Test
    void shouldKnowAPairAloneWhenItWasProven() {
        // Given
        ProvenPairs pairs = new ProvenPairs(10);

        // When
        pairs.add(first.getPrivate(), first.getPublic());

        // Then
        assertThat(pairs.contains(first.getPrivate(), first.getPublic())).isTrue();
        assertThat(pairs.contains(first.getPrivate(), second.getPublic())).isFalse();
        assertThat(pairs.contains(second.getPrivate(), first.getPublic())).isFalse();
    }

    @Test
    void shouldForgetThePairNotAskedForLongestWhenThereAreTooMany() {
        // Given
        ProvenPairs pairs = new ProvenPairs(2);
        pairs.add(first.getPrivate(), first.getPublic());
        pairs.add(second.getPrivate(), second.getPublic());
        pairs.contains(first.getPrivate(), first.getPublic());

        // When
        pairs.add(third.getPrivate(), third.getPublic());

        // Then
        assertThat(pairs.contains(first.getPrivate(), first.getPublic())).isTrue();
        assertThat(pairs.contains(second.getPrivate(), second.getPublic())).isFalse();
        assertThat(pairs.contains(third.getPrivate(), third.getPublic())).isTrue();
    }

    @Test
    void shouldGoOnRefusingWhenAPairThatDoesNotMatchIsAskedForAgain() {
        // Given
        assertThat(KeyMatch.matches(first.getPrivate(), second.getPublic())).isFalse();

        // When
        boolean again = KeyMatch.matches(first.getPrivate(), second.getPublic());

        // Then
        assertThat(again).isFalse();
        assertThat(KeyMatch.matches(first.getPrivate(), first.getPublic())).isTrue();
        assertThat(KeyMatch.matches(first.getPrivate(), first.getPublic())).isTrue();
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
