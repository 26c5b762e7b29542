package io.lyncedge.proxy.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.PoolRole;
import io.lyncedge.proxy.answer.AnswerCause;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPolicyTest {
    private static final PathPolicy FRONT_END = PathPolicy.of(PoolRole.FRONT_END, List.of());
    private static final PathPolicy OFFICE = PathPolicy.of(PoolRole.OFFICE_WEB_APPS, List.of());

    @ParameterizedTest
    @CsvFileSource(
            resources = "/io/lyncedge/proxy/route/paths.csv",
            useHeadersInDisplayName = true,
            quoteCharacter = '"')
    void shouldJudgeAsTheTableSays(String path, String expected) {
        // When
        Optional<AnswerCause> cause = FRONT_END.judge(path, Optional.empty());

        // Then
        assertThat(cause.map(AnswerCause::word).orElse("pass")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/op", "/OP/view.aspx", "/%6fp/", "//op", "/x/../op/y"})
    void shouldDenyTheAdministrationOnOfficeWebAppsOnlyWhenAsked(String path) {
        // When, Then
        assertThat(OFFICE.judge(path, Optional.empty())).contains(AnswerCause.PATH_DENIED);
        assertThat(FRONT_END.judge(path, Optional.empty())).isEmpty();
    }

    @Test
    void shouldNotDenyLongerNamesOnOfficeWebApps() {
        assertThat(OFFICE.judge("/open/x", Optional.empty())).isEmpty();
        assertThat(OFFICE.judge("/m/op", Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Persistentchat/Admin",
                "/persistentchat/admin/x",
                "/persistentchat%2fADMIN",
                "/PersistentChat//admin"
            })
    void shouldDenyWhatTheResourceDenies(String path) {
        // Given
        PathPolicy policy = PathPolicy.of(PoolRole.FRONT_END, List.of("/PersistentChat/admin/"));

        // When, Then
        assertThat(policy.judge(path, Optional.empty())).contains(AnswerCause.PATH_DENIED);
        assertThat(policy.judge("/PersistentChat/other", Optional.empty())).isEmpty();
        assertThat(policy.judge("/PersistentChat/adminx", Optional.empty())).isEmpty();
    }

    @Test
    void shouldNeverJudgeTheQueryWhenThePathIsFine() {
        assertThat(FRONT_END.judge("/meet", Optional.of("a=%u0063&b=%00&c=/cscp&d=%c0%af")))
                .isEmpty();
    }
}
