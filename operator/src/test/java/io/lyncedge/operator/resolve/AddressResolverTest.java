package io.lyncedge.operator.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.Endpoint;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AddressResolverTest {
    private static final String SERVER = "fe01.corp.contoso.com";
    private static final String LYNCDISCOVER =
            "- {fqdn: lyncdiscover.contoso.com, service: Autodiscover, pool: fe, http: Bridge}";

    private final TestWorld world = new TestWorld();

    @Test
    void shouldSortAndMergeWhenANameHasSeveralAddresses() {
        // Given
        world.names().put(SERVER, "2001:db8:0:0:0:0:0:2", "10.20.0.100", "10.20.0.9", "10.20.0.9");

        // Then
        assertThat(world.resolve(Resources.plain()).addressesOf(SERVER))
                .containsExactly("10.20.0.9", "10.20.0.100", "2001:db8::2");
    }

    @Test
    void shouldTakeLiteralsAsTheyStandWhenServersAreAddresses() {
        // Given
        LyncEdgeProxy resource = withOffice("{address: 10.20.0.60}, {address: '2001:0db8::0060'}");

        // When
        References references = world.resolve(resource);

        // Then
        assertThat(references.addressesOf("10.20.0.60")).containsExactly("10.20.0.60");
        assertThat(references.addressesOf("2001:0db8::0060")).containsExactly("2001:db8::60");
        assertThat(world.names().asked()).containsExactly(SERVER);
    }

    @Test
    void shouldReportWhenANameDoesNotResolve() {
        // Given
        world.names().remove(SERVER);

        // Then
        assertThat(world.resolve(Resources.plain()).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(ReferenceReason.ADDRESS_NOT_RESOLVED);
            assertThat(problem.path()).isEqualTo("spec.pools[0].servers[0].address");
            assertThat(problem.detail()).startsWith(SERVER + " does not resolve: no such name");
        });
    }

    @Test
    void shouldKeepTheLastKnownAddressesWhenANameStopsResolving() {
        // Given
        References good = world.resolve(Resources.plain());
        world.names().remove(SERVER);

        // When
        References outage = world.resolve(Resources.plain(), good);

        // Then
        assertThat(outage.addressesOf(SERVER)).containsExactly("10.20.0.11");
        assertThat(outage.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.detail()).contains("last known addresses 10.20.0.11 stay in use"));
    }

    @Test
    void shouldLeaveOutAddressesWhenPoolsMustNotHaveThem() {
        // Given
        world.names().put(SERVER, "127.0.0.1", "10.20.0.11", "fe80::1");

        // When
        References references = world.resolve(Resources.plain());

        // Then
        assertThat(references.addressesOf(SERVER)).containsExactly("10.20.0.11");
        assertThat(references.problems())
                .extracting(ReferenceProblem::reason)
                .containsExactly(ReferenceReason.ADDRESS_NOT_ALLOWED, ReferenceReason.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void shouldUseTheFirst32WhenANameHasMore() {
        // Given
        world.names()
                .put(
                        SERVER,
                        IntStream.range(0, 40).mapToObj(i -> "10.20.1." + i).toArray(String[]::new));

        // When
        References references = world.resolve(Resources.plain());

        // Then
        assertThat(references.addressesOf(SERVER)).hasSize(32).endsWith("10.20.1.31");
        assertThat(references.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("has 40 addresses; the first 32 are used"));
    }

    @Test
    void shouldLeaveOutServersWhenTheResourceHasMoreThan512Addresses() {
        // Given
        String servers = IntStream.range(0, 32)
                .mapToObj(i -> "{address: owas" + i + ".corp.contoso.com}")
                .collect(Collectors.joining(", "));
        IntStream.range(0, 32)
                .forEach(i -> world.names()
                        .put(
                                "owas" + i + ".corp.contoso.com",
                                IntStream.range(0, 32)
                                        .mapToObj(j -> "10.21." + i + "." + j)
                                        .toArray(String[]::new)));

        // When
        References references = world.resolve(withOffice(servers));

        // Then
        assertThat(references.addresses().values().stream()
                        .mapToInt(address -> address.addresses().size())
                        .sum())
                .isLessThanOrEqualTo(512);
        assertThat(references.addressesOf("owas14.corp.contoso.com")).hasSize(32);
        assertThat(references.addressesOf("owas15.corp.contoso.com")).isEmpty();
    }

    @Test
    void shouldNotAskWhenAllPortsOfAServerAreReplaced() {
        // Given
        world.override(new EndpointOverrides(Map.of(
                "FE01.corp.contoso.com:4443", new Endpoint("127.0.0.1", 14443),
                "fe01.corp.contoso.com:8080", new Endpoint("127.0.0.1", 18080))));

        // When
        References references = world.resolve(Resources.withPublication(LYNCDISCOVER));

        // Then
        assertThat(references.problems()).isEmpty();
        assertThat(world.names().asked()).isEmpty();
    }

    @Test
    void shouldAskWhenOneNeededPortOfAServerIsNotReplaced() {
        // Given
        world.override(new EndpointOverrides(Map.of(SERVER + ":4443", new Endpoint("127.0.0.1", 14443))));

        // When
        world.resolve(Resources.withPublication(LYNCDISCOVER));

        // Then
        assertThat(world.names().asked()).containsExactly(SERVER);
    }

    @Test
    void shouldNotAskWhenNothingIsPublishedFromThePool() {
        // Given
        LyncEdgeProxy resource = Resources.withPool("- {name: spare, role: FrontEnd,"
                + " servers: [{address: spare.corp.contoso.com}], tls: {systemTrust: true}}");

        // Then
        assertThat(world.resolve(resource).problems()).isEmpty();
        assertThat(world.names().asked()).containsExactly(SERVER);
    }

    private static LyncEdgeProxy withOffice(String servers) {
        return Resources.with(
                "- {name: office, role: OfficeWebApps, servers: [" + servers
                        + "], tls: {serverName: owas.corp.contoso.com, systemTrust: true}}",
                "- {fqdn: owas.contoso.com, service: OfficeWebApps, pool: office}",
                "");
    }
}
