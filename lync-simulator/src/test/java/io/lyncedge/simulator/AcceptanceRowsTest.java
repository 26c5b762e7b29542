package io.lyncedge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.simulator.pages.PoolSettings;
import io.lyncedge.simulator.recorder.RawAnswer;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rows of the acceptance table that a pool answers, played without a proxy: status, type, length. */
class AcceptanceRowsTest {

    private static final SimulatedPool FRONT_END = TestPool.frontEnd();
    private static final SimulatedPool DIRECTOR = SimulatedPool.start(
            PoolSettings.director("webdirext.contoso.com", "webext2.contoso.com"),
            ServerSpec.external(TestPool.FE, TestPool.CERTIFICATE));
    private static final SimulatedPool OFFICE = SimulatedPool.start(
            PoolSettings.officeWebApps("officewebapps.contoso.com"),
            ServerSpec.office("owas.corp.contoso.com", TestPool.CERTIFICATE));

    @AfterAll
    static void closePools() {
        FRONT_END.close();
        DIRECTOR.close();
        OFFICE.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/rows.csv", useHeadersInDisplayName = true, delimiter = ';', maxCharsPerColumn = 2000)
    void shouldAnswerARowAsTheTableSays(
            String id, String host, String request, String fields, String body, String expected) throws IOException {
        try (RawClient client = client(id, host)) {
            // When
            RawAnswer answer = client.exchange(head(host, request, fields, body) + body);

            // Then
            String type = answer.head().value("Content-Type").orElse("-").replaceFirst("[ ;].*", "");
            assertThat(answer.status() + " " + type + " " + answer.body().length())
                    .isEqualTo(expected);
        }
    }

    private static RawClient client(String id, String host) throws IOException {
        if (host.startsWith("office")) {
            return TestPool.client(OFFICE, ListenerSpec.INTERNAL_HTTPS);
        }
        SimulatedPool pool = host.endsWith("-director.contoso.com") ? DIRECTOR : FRONT_END;
        return TestPool.client(pool, id.equals("AD-05") ? ListenerSpec.EXTERNAL_HTTP : ListenerSpec.EXTERNAL_HTTPS);
    }

    private static String head(String host, String request, String fields, String body) {
        String[] words = request.split(" ", 2);
        List<String> lines = new ArrayList<>(List.of(fields.isEmpty() ? new String[0] : fields.split(" \\| ")));
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.length());
        }
        return TestPool.request(words[0], host, words[1], lines.toArray(String[]::new));
    }
}
