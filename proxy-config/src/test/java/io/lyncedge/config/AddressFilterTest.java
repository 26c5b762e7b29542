package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFilterTest {
    private static final List<Cidr> CLUSTER = List.of(cidr("10.96.0.0/12"), cidr("fd00:10::/32"));

    private final AddressFilter filter = new AddressFilter(CLUSTER, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.20.0.12",
                "192.168.1.1",
                "172.16.0.1",
                "8.8.8.8",
                "2001:db8::12",
                "fd00:11::1",
                "64:ff9b::808:808"
            })
    void shouldLetPassWhenTheAddressMayBelongToAPool(String address) {
        assertThat(filter.refusal(address(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,                  a loopback address",
        "127.255.255.254,            a loopback address",
        "::1,                        a loopback address",
        "0.0.0.0,                    an unspecified address",
        "0.1.2.3,                    an unspecified address",
        "::,                         an unspecified address",
        "169.254.169.254,            a link-local address",
        "fe80::1,                    a link-local address",
        "febf::1,                    a link-local address",
        "224.0.0.1,                  a multicast or broadcast address",
        "239.255.255.255,            a multicast or broadcast address",
        "255.255.255.255,            a multicast or broadcast address",
        "ff02::1,                    a multicast or broadcast address",
        "10.96.0.1,                  in 10.96.0.0/12",
        "10.111.255.255,             in 10.96.0.0/12",
        "fd00:10::1,                 in fd00:10:0:0:0:0:0:0/32",
        "::127.0.0.1,                a loopback address",
        "::10.96.0.1,                in 10.96.0.0/12",
        "64:ff9b::127.0.0.1,         a loopback address",
        "64:ff9b::169.254.169.254,   a link-local address",
        "64:ff9b::0.0.0.0,           an unspecified address",
        "64:ff9b::10.96.0.1,         in 10.96.0.0/12",
        "::ffff:127.0.0.1,           a loopback address",
        "::ffff:10.96.0.1,           in 10.96.0.0/12",
    })
    void shouldRefuseWithTheReasonWhenTheAddressIsNeverAPools(String address, String reason) {
        assertThat(filter.refusal(address(address)))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @Test
    void shouldUnwrapWhenAMappedAddressCameAsBytes() throws UnknownHostException {
        // Given: the JDK turns mapped bytes into IPv4 as well, whatever way they come
        byte[] mapped = HexFormat.of().parseHex("00000000000000000000ffff7f000001");

        // When
        Optional<String> refusal = filter.refusal(InetAddress.getByAddress(mapped));

        // Then
        assertThat(refusal).contains("127.0.0.1 is a loopback address");
    }

    @Test
    void shouldNameBothFormsWhenTheAddressWasWrapped() {
        assertThat(filter.refusal(address("64:ff9b::7f00:1")))
                .contains("64:ff9b:0:0:0:0:7f00:1 (127.0.0.1) is a loopback address");
    }

    @Test
    void shouldLetOnlyLoopbackPassWhenItIsAllowed() {
        AddressFilter run = new AddressFilter(List.of(), true);

        assertThat(run.refusal(address("127.0.0.1"))).isEmpty();
        assertThat(run.refusal(address("::1"))).isEmpty();
        assertThat(run.refusal(address("169.254.1.1"))).isPresent();
        assertThat(run.refusal(address("0.0.0.0"))).isPresent();
    }

    @Test
    void shouldRefuseWhenTheRangeNamesTheWrappedForm() {
        AddressFilter nat64 = new AddressFilter(List.of(cidr("64:ff9b::/96")), false);

        assertThat(nat64.refusal(address("64:ff9b::8.8.8.8"))).isPresent();
        assertThat(nat64.refusal(address("8.8.8.8"))).isEmpty();
    }

    private static InetAddress address(String text) {
        return AddressLiteral.parse(text).orElseThrow();
    }

    private static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }
}
