package io.lyncedge.operator.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.lyncedge.operator.fixture.TestNameServer;
import io.lyncedge.operator.fixture.VirtualTimer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

final class NameWatchTest {
    private static final String NAME = "fe01.corp.contoso.com";
    private static final ResourceID CONTOSO = new ResourceID("contoso", "lync-edge");
    private static final ResourceID FABRIKAM = new ResourceID("fabrikam", "lync-edge");

    private final VirtualTimer timer = new VirtualTimer();
    private final List<ResourceID> events = new CopyOnWriteArrayList<>();
    private TestNameServer server;
    private NameWatch watch;

    @BeforeEach
    void start() throws IOException {
        server = new TestNameServer();
        watch = new NameWatch(
                timer, new AddressQuery(server.resolver()), new Random(1), new NameChanges(timer, events::add));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldTellEveryResourceOnceWhenAnAnswerComes() throws IOException {
        // Given
        server.record(NAME + ".", 300, Type.A, "10.20.0.12").record(NAME + ".", 300, Type.A, "10.20.0.11");

        // When
        NameAnswer before = watch.answer(NAME);
        watch.use(CONTOSO, Map.of(NAME, before));
        watch.use(FABRIKAM, Map.of(NAME, before));
        timer.run();
        eventually(() -> events.size() == 2);

        // Then
        assertThat(before).isEqualTo(new NameAnswer.Pending());
        assertThat(addresses(NAME)).containsExactly("10.20.0.11", "10.20.0.12");
        assertThat(events).containsExactlyInAnyOrder(CONTOSO, FABRIKAM);
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void shouldKeepForTenMinutesWhatTheConfigurationHasWhenTheProcessIsNew() throws IOException {
        // Given
        server.record(NAME + ".", 30, Type.A, "10.20.0.12");
        Map<String, List<InetAddress>> before = Map.of(NAME, List.of(InetAddress.ofLiteral("10.20.0.11")));

        // When
        watch.use(CONTOSO, Map.of(NAME, watch.answer(NAME)), before);
        eventually(() -> events.size() == 1);

        // Then
        assertThat(addresses(NAME)).containsExactly("10.20.0.11", "10.20.0.12");
        timer.advance(Duration.ofMinutes(11));
        eventually(() -> addresses(NAME).equals(List.of("10.20.0.12")));
    }

    @Test
    void shouldAskAgainAfterTheTtlAndStaySilentWhenNothingChanged() throws IOException {
        // Given
        server.record(NAME + ".", 60, Type.A, "10.20.0.11");
        use(CONTOSO, NAME);
        eventually(() -> events.size() == 1);

        // When
        timer.advance(Duration.ofSeconds(59));
        int early = server.questions().size();
        timer.advance(Duration.ofSeconds(7));
        eventually(() -> server.questions().size() == 4);

        // Then
        assertThat(early).isEqualTo(2);
        assertThat(events).hasSize(1);
    }

    @Test
    void shouldWaitHalfAMinuteWhenTheTtlIsShorter() throws IOException {
        // Given
        server.record(NAME + ".", 0, Type.A, "10.20.0.11");
        use(CONTOSO, NAME);
        eventually(() -> events.size() == 1);

        // When
        timer.advance(Duration.ofSeconds(29));

        // Then
        assertThat(server.questions()).hasSize(2);
        timer.advance(Duration.ofSeconds(4));
        eventually(() -> server.questions().size() == 4);
    }

    @Test
    void shouldTellTheResourceOnceWhenTheAddressesChange() throws IOException {
        // Given
        server.record(NAME + ".", 30, Type.A, "10.20.0.11");
        use(CONTOSO, NAME);
        eventually(() -> events.size() == 1);

        // When
        server.record(NAME + ".", 30, Type.A, "10.20.0.12");
        timer.advance(Duration.ofSeconds(33));
        eventually(() -> events.size() == 2);

        // Then
        assertThat(addresses(NAME)).containsExactly("10.20.0.11", "10.20.0.12");
    }

    @Test
    void shouldKeepTheAddressesWhenTheServersFailForAShortTime() throws IOException {
        // Given
        server.record(NAME + ".", 30, Type.A, "10.20.0.11");
        use(CONTOSO, NAME);
        eventually(() -> events.size() == 1);

        // When
        server.answerWith(Rcode.SERVFAIL);
        timer.advance(Duration.ofSeconds(33));
        passUntil(() -> server.questions().size() == 6);

        // Then: two failures are none, the third is told
        assertThat(addresses(NAME)).containsExactly("10.20.0.11");
        passUntil(() -> events.size() == 2);
        assertThat(server.questions()).hasSize(8);
        assertThat(watch.answer(NAME)).isEqualTo(new NameAnswer.NotFound("the name server failed"));
    }

    @Test
    void shouldTryAgainSoonWhenANameIsUnknown() throws IOException {
        // Given
        use(CONTOSO, NAME);
        eventually(() -> events.size() == 1);
        assertThat(watch.answer(NAME)).isEqualTo(new NameAnswer.NotFound("the name has no address"));

        // When
        server.record(NAME + ".", 30, Type.A, "10.20.0.11");
        timer.advance(Duration.ofMillis(5500));
        eventually(() -> events.size() == 2);

        // Then
        assertThat(addresses(NAME)).containsExactly("10.20.0.11");
    }

    @Test
    void shouldForgetNamesWhenNoResourceUsesThem() throws IOException {
        // Given
        server.record(NAME + ".", 30, Type.A, "10.20.0.11");
        use(CONTOSO, NAME);
        eventually(() -> events.size() == 1);

        // When
        watch.use(CONTOSO, Map.of());
        timer.advance(Duration.ofMinutes(5));

        // Then
        assertThat(watch.size()).isZero();
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void shouldTellTheResourceWhenTheAnswerCameBetweenReadingAndUsing() throws IOException {
        // Given
        server.record(NAME + ".", 300, Type.A, "10.20.0.11");
        use(CONTOSO, NAME);
        eventually(() -> events.size() == 1);

        // When
        watch.use(FABRIKAM, Map.of(NAME, new NameAnswer.Pending()));
        timer.run();

        // Then
        assertThat(events).containsExactly(CONTOSO, FABRIKAM);
    }

    @Test
    void shouldAskForThirtyTwoNamesAtATimeWhenTheServersAreSilent() {
        // Given
        server.fallSilent();
        Map<String, NameAnswer> names = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(i -> "fe" + i + ".corp.contoso.com", _ -> new NameAnswer.Pending()));

        // When
        watch.use(CONTOSO, names);
        timer.run();
        eventually(() -> server.questions().size() >= 64);

        // Then
        long asked = server.questions().stream()
                .map(question -> question.split(" ")[0])
                .distinct()
                .count();
        assertThat(asked).isEqualTo(32);
    }

    private void use(ResourceID resource, String name) {
        watch.use(resource, Map.of(name, watch.answer(name)));
        timer.run();
    }

    /** Lets time pass slowly, so that answers come between. */
    private void passUntil(BooleanSupplier condition) {
        eventually(() -> {
            timer.advance(Duration.ofMillis(100));
            return condition.getAsBoolean();
        });
    }

    private void eventually(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    timer.run();
                    return condition.getAsBoolean();
                });
    }

    private List<String> addresses(String name) {
        return switch (watch.answer(name)) {
            case NameAnswer.Found(List<InetAddress> found) ->
                found.stream().map(InetAddress::getHostAddress).toList();
            case NameAnswer.NotFound(String why) -> List.of(why);
            case NameAnswer.Pending _ -> List.of("pending");
        };
    }
}
