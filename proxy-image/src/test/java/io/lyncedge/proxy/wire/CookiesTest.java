package io.lyncedge.proxy.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookiesTest {
    private static final CookieName NAME = new CookieName("lyncedge-fe");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lyncedge-fe=abc                        | abc
            a=b; lyncedge-fe=abc                   | abc
            a=b;lyncedge-fe=abc ;c=d               | abc
            lyncedge-fe=a=b                        | a=b
            lyncedge-fe=first; lyncedge-fe=second  | first
            """)
    void shouldFindTheValueWhenTheCookieIsThere(String cookies, String value) {
        assertThat(Heads.request("GET / HTTP/1.1", "Host: a.b", "Cookie: " + cookies)
                        .cookie(NAME))
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie: a=lyncedge-fe", "Cookie: lyncedge-fe", "Cookie: Lyncedge-fe=a", "Cookie: lyncedge-fee=a",
        "Cookie: xlyncedge-fe=a", "Cookie: ;;;", "Cookie: ''", "X-Cookie: lyncedge-fe=a"
    })
    void shouldFindNothingWhenTheCookieIsNotThere(String line) {
        assertThat(Heads.request("GET / HTTP/1.1", "Host: a.b", line).cookie(NAME))
                .isEmpty();
    }

    @Test
    void shouldLookInEveryCookieField() {
        assertThat(Heads.request("GET / HTTP/1.1", "Host: a.b", "Cookie: a=b", "Cookie: lyncedge-fe=abc")
                        .cookie(NAME))
                .contains("abc");
    }

    @Test
    void shouldFindAnEmptyValue() {
        assertThat(Heads.request("GET / HTTP/1.1", "Host: a.b", "Cookie: lyncedge-fe=")
                        .cookie(NAME))
                .contains("");
    }
}
