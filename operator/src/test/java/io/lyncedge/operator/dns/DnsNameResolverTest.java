package io.lyncedge.operator.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.TestClock;
import io.lyncedge.operator.fixture.TestNameServer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

final class DnsNameResolverTest {
    private static final String NAME = "fe01.corp.contoso.com";

    private final TestClock clock = new TestClock();
    private TestNameServer server;
    private DnsNameResolver resolver;

    @BeforeEach
    void start() throws IOException {
        server = new TestNameServer();
        resolver = new DnsNameResolver(server.resolver(), clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldGiveBothFamiliesWhenANameHasThem() throws IOException {
        // Given
        server.record(NAME + ".", 300, Type.A, "10.20.0.11")
                .record(NAME + ".", 300, Type.A, "10.20.0.12")
                .record(NAME + ".", 300, Type.AAAA, "2001:db8::11");

        // Then
        assertThat(found(NAME)).containsExactlyInAnyOrder("10.20.0.11", "10.20.0.12", "2001:db8:0:0:0:0:0:11");
        assertThat(server.questions()).containsExactlyInAnyOrder(NAME + ". A", NAME + ". AAAA");
    }

    @Test
    void shouldAskByTcpWhenTheAnswerIsTruncated() throws IOException {
        // Given
        for (int i = 1; i <= 30; i++) {
            server.record(NAME + ".", 300, Type.A, "10.20.0." + i);
        }
        server.truncate();

        // Then
        assertThat(found(NAME)).hasSize(30);
        assertThat(server.questions()).contains(NAME + ". A", NAME + ". A by TCP");
    }

    @Test
    void shouldFollowAliasesWhenTheServerSendsTheWholeChain() throws IOException {
        // Given
        server.record(NAME + ".", 300, Type.CNAME, "vip.corp.contoso.com.")
                .record("vip.corp.contoso.com.", 300, Type.CNAME, "node.corp.contoso.com.")
                .record("node.corp.contoso.com.", 300, Type.A, "10.20.0.20");

        // Then
        assertThat(found(NAME)).containsExactly("10.20.0.20");
    }

    @Test
    void shouldAskForTheAliasWhenTheServerDoesNotFollowIt() throws IOException {
        // Given: the alias stands behind its target, so that the server's single pass does not find both
        server.record("vip.corp.contoso.com.", 300, Type.A, "10.20.0.20")
                .record(NAME + ".", 300, Type.CNAME, "vip.corp.contoso.com.");

        // Then
        assertThat(found(NAME)).containsExactly("10.20.0.20");
        assertThat(server.questions()).contains("vip.corp.contoso.com. A");
    }

    @Test
    void shouldGiveUpWhenAliasesLeadInACircle() throws IOException {
        // Given
        server.record("b.corp.contoso.com.", 300, Type.CNAME, NAME + ".")
                .record(NAME + ".", 300, Type.CNAME, "b.corp.contoso.com.");

        // Then
        assertThat(why(NAME)).isIn("its CNAME chain is too long", "the name has no address");
    }

    @Test
    void shouldSayWhyWhenThereIsNoAddress() {
        assertThat(why(NAME)).isEqualTo("the name has no address");
        assertThat(why("a..b")).isEqualTo("not a DNS name");
    }

    @Test
    void shouldSayWhyWhenTheServerRefuses() {
        // Given
        server.answerWith(Rcode.NXDOMAIN);

        // When
        String unknown = why(NAME);
        server.answerWith(Rcode.SERVFAIL);
        String failed = why("fe02.corp.contoso.com");

        // Then
        assertThat(unknown).isEqualTo("no such name");
        assertThat(failed).isEqualTo("the name server failed");
    }

    @Test
    void shouldGiveUpInBoundedTimeWhenTheServerIsSilent() {
        // Given
        server.fallSilent();
        long start = System.nanoTime();

        // When
        String why = why(NAME);

        // Then
        assertThat(why).isEqualTo("no name server answered");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void shouldNotAskAgainWhenTheAnswerLives() throws IOException {
        // Given
        server.record(NAME + ".", 300, Type.A, "10.20.0.11");
        found(NAME);
        server.clear();

        // When
        clock.advance(Duration.ofSeconds(299));

        // Then
        assertThat(found(NAME)).containsExactly("10.20.0.11");
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void shouldAskAgainWhenTheShortestLifeOfTheChainIsOver() throws IOException {
        // Given
        server.record(NAME + ".", 60, Type.CNAME, "vip.corp.contoso.com.")
                .record("vip.corp.contoso.com.", 300, Type.A, "10.20.0.20");
        found(NAME);
        server.clear();
        server.record(NAME + ".", 60, Type.A, "10.20.0.21");

        // When
        clock.advance(Duration.ofSeconds(60));

        // Then
        assertThat(found(NAME)).containsExactly("10.20.0.21");
    }

    @Test
    void shouldKeepAnswersForHalfAMinuteWhenTheirTtlIsShorter() throws IOException {
        // Given
        server.record(NAME + ".", 0, Type.A, "10.20.0.11");
        found(NAME);
        String gone = why("gone.corp.contoso.com");
        int asked = server.questions().size();

        // When
        clock.advance(Duration.ofSeconds(29));

        // Then
        assertThat(found(NAME)).containsExactly("10.20.0.11");
        assertThat(why("gone.corp.contoso.com")).isEqualTo(gone);
        assertThat(server.questions()).hasSize(asked);
    }

    @Test
    void shouldAnswerForEachWhenAskedForMoreNamesThanGoAtATime() throws IOException {
        // Given
        Set<String> names = IntStream.range(0, 150)
                .mapToObj(i -> "fe" + i + ".corp.contoso.com")
                .collect(Collectors.toSet());
        for (String name : names) {
            server.record(name + ".", 300, Type.A, "10.20.0.11");
        }

        // When
        Map<String, NameAnswer> answers = resolver.resolve(names);

        // Then
        assertThat(answers).hasSize(150);
        assertThat(answers.values()).allMatch(NameAnswer.Found.class::isInstance);
    }

    private List<String> found(String name) {
        return switch (resolver.resolve(Set.of(name)).get(name)) {
            case NameAnswer.Found(List<InetAddress> addresses) ->
                addresses.stream().map(InetAddress::getHostAddress).toList();
            case NameAnswer.NotFound(String why) -> throw new AssertionError(why);
            case NameAnswer.Pending pending -> throw new AssertionError(pending);
            case null -> throw new AssertionError("no answer for " + name);
        };
    }

    private String why(String name) {
        return switch (resolver.resolve(Set.of(name)).get(name)) {
            case NameAnswer.Found found -> throw new AssertionError(found);
            case NameAnswer.NotFound(String why) -> why;
            case NameAnswer.Pending pending -> throw new AssertionError(pending);
            case null -> throw new AssertionError("no answer for " + name);
        };
    }
}
