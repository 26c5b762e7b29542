package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CertificateMaterialTest {
    @ParameterizedTest
    @CsvSource({
        "webext.contoso.com, true, true",
        "meet.fabrikam.com, false, true",
        "fabrikam.com, false, false",
        "a.b.fabrikam.com, false, false",
        "xfabrikam.com, false, false",
        "contoso.com, false, false"
    })
    void shouldCoverWhenANameOrAWildcardOfOneLabelFits(String fqdn, boolean named, boolean covered) {
        // Given
        CertificateMaterial material = new CertificateMaterial(
                "",
                "",
                List.of("webext.contoso.com", "*.fabrikam.com"),
                "00",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());

        // Then
        assertThat(material.names(fqdn)).isEqualTo(named);
        assertThat(material.covers(fqdn)).isEqualTo(covered);
    }
}
