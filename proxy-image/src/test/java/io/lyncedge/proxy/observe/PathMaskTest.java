package io.lyncedge.proxy.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.PublicationService;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathMaskTest {
    @ParameterizedTest
    @CsvSource({
        "MEET,/alice/ABCD1234,/alice/***",
        "MEET,/alice/ABCD1234/x/y,/alice/***",
        "MEET,/alice,/alice",
        "MEET,/alice/,/alice/",
        "MEET,/,/",
        "SIMPLE_URLS,/contososipdomain/meet/alice/ABCD1234,/contososipdomain/***",
        "WEB_SERVICES,/meet/alice/ABCD1234,/meet/***",
        "WEB_SERVICES,/Meet/alice/ABCD1234,/Meet/***",
        "WEB_SERVICES,/%6deet/alice/ABCD1234,/%6deet/***",
        "WEB_SERVICES,/abs/handler,/abs/handler",
        "WEB_SERVICES,/ucwa/oauth/v1/applications/103/photos/Dana@contoso.com,/ucwa/oauth/v1/applications/103/photos/***",
        "WEB_SERVICES,/ucwa/v1/people/sip:dana@contoso.com/presence,/ucwa/v1/people/***/presence",
        "WEB_SERVICES,/ucwa/v1/people/sip%3adana%40contoso.com,/ucwa/***",
        "AUTODISCOVER,/Autodiscover/AutodiscoverService.svc/root,/Autodiscover/AutodiscoverService.svc/root"
    })
    void shouldShowNoMeetingAndNoAddress(PublicationService service, String path, String shown) {
        assertThat(PathMask.mask(path, Optional.of(service))).isEqualTo(shown);
    }

    @Test
    void shouldMaskMeetingsWhenTheHostIsUnknown() {
        assertThat(PathMask.mask("/meet/alice/AB", Optional.empty())).isEqualTo("/meet/***");
        assertThat(PathMask.mask("*", Optional.empty())).isEqualTo("*");
    }

    @Test
    void shouldCutLongPaths() {
        assertThat(PathMask.mask("/" + "a".repeat(5_000), Optional.empty()))
                .hasSize(1_027)
                .endsWith("a...");
    }
}
