package io.lyncedge.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.PoolRole;
import io.lyncedge.proxy.answer.AnswerCause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingUrlRuleTest {
    private static final PathPolicy POLICY = PathPolicy.of(PoolRole.FRONT_END, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meeturl=aHR0cHM6Ly9ldmls",
                "MEETURL=x",
                "meeturl",
                "a=1&meeturl=x",
                "a=1;meeturl=x",
                "%6deeturl=x",
                "%256Deeturl=x",
                "%u006deeturl=x",
                "meeturl=x&xml=",
                "meeturl=x&xml",
                "meeturl=x&xml=+",
                "meeturl=x&xml=%20",
                "meeturl=x&xml=1&xml=2",
                "meeturl=x&xml=1&XML=2",
                "meeturl=x;xml=1",
                "meeturl=x&%2578ml=1",
                "+meeturl=x"
            })
    void shouldDenyWhenAMeetingUrlComesWithoutOneMeeting(String query) {
        assertThat(judge("/lwa/WebPages/LwaClient.aspx", query)).contains(AnswerCause.MEETING_URL_DENIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legacy=RmFsc2U!&xml=PD94bWwg!-_",
                "meeturl=x&xml=PD94",
                "xml=PD94&meeturl=x",
                "meeturl=x&%78ml=PD94",
                "meeturl=x&XML=PD94",
                "meeturls=x",
                "x=meeturl",
                "a%26meeturl=x",
                ""
            })
    void shouldPassWhenItIsARealJoin(String query) {
        assertThat(judge("/lwa/WebPages/LwaClient.aspx", query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/LWA/x", "/lwa", "//lwa/x", "/%6cwa/x", "/x/../lwa/y", "/lwa;x/y", "/(S(a))/lwa/x"})
    void shouldDenyInEveryFormOfThePath(String path) {
        assertThat(judge(path, "meeturl=x")).contains(AnswerCause.MEETING_URL_DENIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lwax/y", "/meet/lwa", "/"})
    void shouldPassWhenThePathIsAnother(String path) {
        assertThat(judge(path, "meeturl=x")).isEmpty();
    }

    private static Optional<AnswerCause> judge(String path, String query) {
        return POLICY.judge(path, Optional.of(query));
    }
}
