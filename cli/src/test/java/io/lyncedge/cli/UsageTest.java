package io.lyncedge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @Test
    void shouldListTheCommandsAndExitCodesWhenHelpIsAskedFor() {
        Outcome outcome = Outcome.of("--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("run", "validate", "render", "ports", "Exit codes:")
                .doesNotContain("check", "diagram");
    }

    @Test
    void shouldExplainEachCommandWhenItsHelpIsAskedFor() {
        for (String command : new String[] {"run", "validate", "render", "ports"}) {
            Outcome outcome = Outcome.of(command, "--help");

            assertThat(outcome.exitCode()).as(command).isZero();
            assertThat(outcome.out()).startsWith("Usage: lyncedge " + command).contains("-f, --file=FILE");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                  | Missing command
            diagram                             | Unmatched argument at index 0: 'diagram'
            check -f x                          | Unmatched argument
            ports contoso                       | Missing required option: '--file=FILE'
            validate                            | Missing required option: '--file=FILE'
            ports -f x -o pdf                   | expected one of [TABLE, MARKDOWN, CSV, JSON] (case-insensitive) but was 'pdf'
            run -f x --https 8443               | '8443' is not HOST:PORT; write 127.0.0.1:8443
            run -f x --https 127.0.0.1:70000    | '127.0.0.1:70000' is not HOST:PORT
            run -f x --workers 0                | '--workers': 0 is not a number from 1 to 1024
            run -f x --workers 1025             | '--workers': 1025 is not a number from 1 to 1024
            run -f x --connect-to a:1=b:2       | 'a:1=b:2' is not HOST:PORT=ADDRESS:PORT
            run -f x --connect-to a:1=10.0.0.1  | is not HOST:PORT=ADDRESS:PORT
            run -f x --connect-to a=10.0.0.1:1  | is not HOST:PORT=ADDRESS:PORT
            run -f x --connect-to a:1=10.0.0.1:0 | is not HOST:PORT=ADDRESS:PORT
            """)
    void shouldSayWhatIsWrongAndHowToWriteItWhenTheUsageIsWrong(String line, String message) {
        // When
        Outcome outcome = Outcome.of(line.isEmpty() ? new String[0] : line.split(" +"));

        // Then
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(message).contains("Usage: lyncedge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validate", "render", "ports", "run"})
    void shouldNameTheFileWhenItDoesNotExist(String command) {
        Outcome outcome = Outcome.of(command, "-f", "absent.yaml");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("error: absent.yaml: absent.yaml does not exist; check the path\nabsent.yaml: 1 problem\n");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void shouldReadBothFormsWhenAnEndpointIsReplaced() {
        assertThat(EndpointOverride.parse("fe01.corp.contoso.com:4443=127.0.0.1:14443"))
                .hasToString("EndpointOverride[from=fe01.corp.contoso.com:4443, to=127.0.0.1:14443]");
        assertThat(EndpointOverride.parse("[2001:db8::1]:4443=[::1]:1"))
                .hasToString("EndpointOverride[from=[2001:db8::1]:4443, to=[::1]:1]");
    }
}
