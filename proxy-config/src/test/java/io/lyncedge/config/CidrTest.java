package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,       203.0.113.9,    true",
        "0.0.0.0/0,       2001:db8::1,    false",
        "10.0.0.0/8,      10.255.255.255, true",
        "10.0.0.0/8,      11.0.0.0,       false",
        "10.20.0.12/32,   10.20.0.12,     true",
        "10.20.0.12/32,   10.20.0.13,     false",
        "10.20.0.128/25,  10.20.0.127,    false",
        "2001:db8::/33,   2001:db8:7fff::1, true",
        "2001:db8::/33,   2001:db8:8000::1, false",
        "::/0,            2001:db8::1,    true",
    })
    void shouldContainAnAddressWhenItsLeadingBitsAreTheSame(String cidr, String address, boolean contained) {
        assertThat(Cidr.parse(cidr)
                        .orElseThrow()
                        .contains(AddressLiteral.parse(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "10.0.0.0",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.1/8",
                "10.0.0/8",
                "::/129",
                "2001:db8::1/64",
                "host/8",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "::ffff:10.0.0.0/104"
            })
    void shouldNotBeReadWhenTheTextIsNoCleanRange(String text) {
        assertThat(Cidr.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.1",
                "010.0.0.1",
                "10.0.0.256",
                "1.2.3.4.",
                "fe80::1%eth0",
                "[::1]",
                ":",
                "::1::",
                "localhost",
                "0x7f.1",
                "2130706433"
            })
    void shouldNotBeAnAddressWhenOnlySomeToolsReadItAsOne(String text) {
        assertThat(AddressLiteral.parse(text)).isEmpty();
    }
}
