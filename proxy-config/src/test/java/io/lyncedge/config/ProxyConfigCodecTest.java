package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyConfigCodecTest {
    private final ProxyConfigCodec codec = new ProxyConfigCodec();
    private final String json = new String(codec.write(SampleConfigs.contoso()), StandardCharsets.UTF_8);

    @Test
    void shouldGiveBackTheConfigurationWhenReadingWhatWasWritten() {
        assertThat(codec.read(codec.write(SampleConfigs.contoso())))
                .isEqualTo(new Decoded.Valid(SampleConfigs.contoso()));
    }

    @Test
    void shouldWriteAbsentValuesAsNullWhenTheyAreOptional() {
        assertThat(json).contains("\"http\":null", "\"caFile\":null").doesNotContain("present");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version":1            | "version":2                 | version                          | wire version 2 is not 1
            "version":1,           | ''                          | version                          | is missing or not a number
            "version":1            | "version":"1"               | version                          | is missing or not a number
            "policyProbe":true     | "policyProbe":true,"x":1    | x                                | is not a field
            "policyProbe":true     | "policyProbe":"true"        | policyProbe                      | (string) does not fit
            ,"policyProbe":true    | ''                          | policyProbe                      | is missing
            "connectMillis":5000   | "connectMillis":5000.0      | timeouts.connectMillis           | does not fit
            "connectMillis":5000   | "connectMillis":null        | timeouts.connectMillis           | (null) does not fit
            "connectMillis":5000   | "connectMillis":"5000"      | timeouts.connectMillis           | does not fit
            "name":"office"        | "name":7                    | pools[1].name                    | (number) does not fit
            "name":"office"        | "name":null                 | pools[1].name                    | (null) does not fit
            "mode":"System"        | "mode":"system"             | pools[1].tls.trust.mode          | does not fit
            "mode":"System"        | "mode":1                    | pools[1].tls.trust.mode          | does not fit
            "mode":"System"        | "mode":""                   | pools[1].tls.trust.mode          | does not fit
            "10.20.0.30:443"       | "owas:443"                  | pools[1].servers[0].machines[0].https | is not ADDRESS:PORT
            [200,401]              | [200,null]                  | pools[0].healthCheck.expectedStatuses[1] | (null) does not fit
            [200,401]              | 200                         | pools[0].healthCheck.expectedStatuses | (number) does not fit
            """)
    void shouldNameThePathWhenAValueIsNotWhatTheRecordsSay(String from, String to, String path, String reason) {
        // When
        Decoded decoded = read(json.replaceFirst(Pattern.quote(from), to));

        // Then
        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo(path);
                                    assertThat(problem.reason()).contains(reason);
                                    assertThat(problem.remedy()).isNotBlank();
                                }));
    }

    @Test
    void shouldRefuseWhenADocumentIsNotOneObject() {
        for (String text : List.of("", "[]", "null", "7", "{", json + "{}", json.replace("\"x\"", "'x'") + ",")) {
            assertThat(read(text)).as(text).isInstanceOf(Decoded.Invalid.class);
        }
    }

    private Decoded read(String text) {
        return codec.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
