package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.BalancingPolicy;
import io.lyncedge.config.CipherProfile;
import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.config.PoolRole;
import io.lyncedge.config.PublicationService;
import io.lyncedge.config.TlsVersion;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WireEnumsTest {
    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(io.lyncedge.api.v1alpha1.TlsVersion.class, TlsVersion.class),
                Arguments.of(io.lyncedge.api.v1alpha1.CipherProfile.class, CipherProfile.class),
                Arguments.of(io.lyncedge.api.v1alpha1.PoolRole.class, PoolRole.class),
                Arguments.of(io.lyncedge.api.v1alpha1.LoadBalancingPolicy.class, BalancingPolicy.class),
                Arguments.of(io.lyncedge.api.v1alpha1.PublicationService.class, PublicationService.class),
                Arguments.of(io.lyncedge.api.v1alpha1.HttpMode.class, HttpMode.class),
                Arguments.of(io.lyncedge.api.v1alpha1.HttpsMode.class, HttpsMode.class));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("pairs")
    void shouldHaveTheSameConstantsWhenOneIsTranslatedIntoTheOther(
            Class<? extends Enum<?>> api, Class<? extends Enum<?>> wire) {
        assertThat(names(api)).isEqualTo(names(wire));
    }

    private static String[] names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }
}
