package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.verdict.Verdict;
import io.lyncedge.simulator.ntlm.NtlmUser;
import io.lyncedge.simulator.recorder.RawAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Users, strangers and quitters side by side, with real NTLM: nobody is ever answered as somebody else, no handshake is
 * broken by the proxy, nobody is asked twice, and a pinned pair is one to one.
 */
@ExtendWith(LeakExtension.class)
@Verdict("interleaved sign-ins: nobody answered as another")
class InterleavedSignInsTest {
    private static final int USERS = 12;
    private static final int REQUESTS = 8;
    /** Strangers and quitters come with a connection each time, which is what costs time. */
    private static final int VISITS = 4;

    private static final long SEED = 20130215;

    private final AtomicInteger signIns = new AtomicInteger();
    private final AtomicInteger losses = new AtomicInteger();

    @Test
    void shouldKeepEveryUserApartWhenReloadsDrainTheServersByTurns() throws Exception {
        try (SignInPool one = new SignInPool();
                SignInPool two = new SignInPool();
                TestProxy proxy = TestProxy.start(Plan.single(one.port(), two.port()))) {
            // When
            List<Future<?>> clients = startAll(proxy);
            for (int i = 0; i < 5; i++) {
                int drained = i % 2;
                int after = (i + 1) * USERS * REQUESTS / 8;
                TestProxy.until(() -> proxy.seen.exchanges.size() >= after || allDone(clients));
                proxy.serve(new Plan()
                        .draining("fe", drained)
                        .pool("fe", one.port(), two.port())
                        .publish(TestProxy.HOST, "fe"));
            }
            finish(clients);

            // Then
            assertThat(signIns).as("nobody is asked again").hasValue(USERS);
            assertOneToOne(one, two);
        }
    }

    @Test
    void shouldKeepEveryUserApartWhenAServerIsLost() throws Exception {
        try (SignInPool one = new SignInPool();
                SignInPool two = new SignInPool();
                TestProxy proxy = TestProxy.start(Plan.single(one.port(), two.port()))) {
            // When
            List<Future<?>> clients = startAll(proxy);
            TestProxy.until(() -> proxy.seen.exchanges.size() >= USERS * REQUESTS / 4 || allDone(clients));
            two.lose();
            finish(clients);

            // Then: whoever lost the connection signed in again, and nobody else did
            assertThat(signIns.get()).isBetween(USERS, USERS + losses.get());
            assertOneToOne(one, two);
        }
    }

    @Test
    void shouldFinishHandshakesWhenADrainBeginsInTheirMiddle() throws Exception {
        try (SignInPool pool = new SignInPool();
                TestProxy proxy = TestProxy.start(Plan.single(pool.port()).drain(0, 20_000))) {
            // Given
            List<SigningIn> halves = new ArrayList<>();
            List<String> challenges = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                halves.add(new SigningIn(proxy.secure(), "u" + i, user(i)));
                challenges.add(halves.get(i).begin());
            }

            // When
            var over = proxy.plane.drain().toCompletableFuture();
            TestProxy.until(() -> proxy.plane.phase() == DrainPhase.DRAINING);

            // Then
            for (int i = 0; i < USERS; i++) {
                RawAnswer answer = halves.get(i).finish(challenges.get(i));
                assertThat(answer.body().content()).isEqualTo(user(i).name());
                assertThat(answer.head().value("Connection")).contains("close");
                halves.get(i).close();
            }
            over.get(10, TimeUnit.SECONDS);
        }
    }

    private List<Future<?>> startAll(TestProxy proxy) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Random random = new Random(SEED);
        Stream<Callable<Void>> users = IntStream.range(0, USERS).mapToObj(i -> () -> actAsUser(proxy, i));
        Stream<Callable<Void>> strangers = IntStream.range(0, 4).mapToObj(i -> () -> actAsStranger(proxy, i));
        Stream<Callable<Void>> quitters =
                IntStream.range(0, 4).mapToObj(i -> () -> actAsQuitter(proxy, i, new Random(random.nextLong())));
        List<Future<?>> started = new ArrayList<>();
        Stream.of(users, strangers, quitters).flatMap(kind -> kind).forEach(task -> started.add(threads.submit(task)));
        threads.shutdown();
        return started;
    }

    /** Signs in, and works; where the connection is lost, once more. */
    private Void actAsUser(TestProxy proxy, int number) throws IOException {
        NtlmUser user = user(number);
        for (int done = 0, attempt = 0; done < REQUESTS; attempt++) {
            try (SigningIn signingIn = new SigningIn(proxy.secure(), "u" + number + "." + attempt, user)) {
                assertThat(signingIn.finish(signingIn.begin()).status()).isEqualTo(200);
                signIns.incrementAndGet();
                while (done < REQUESTS) {
                    RawAnswer answer = signingIn.get("/page" + done);
                    assertThat(answer.status()).as("asked again").isEqualTo(200);
                    assertThat(answer.body().content()).isEqualTo(user.name());
                    done++;
                }
            } catch (IOException | IllegalStateException e) {
                if (losses.incrementAndGet() > USERS) {
                    throw e;
                }
            }
        }
        return null;
    }

    private static Void actAsStranger(TestProxy proxy, int number) {
        for (int i = 0; i < VISITS; i++) {
            try (SigningIn stranger = new SigningIn(proxy.secure(), "s" + number + "." + i, user(0))) {
                RawAnswer answer = stranger.get("/private");
                assertThat(answer.status())
                        .as("answered as somebody: " + answer.body())
                        .isIn(401, 503);
            } catch (IOException _) {
                // the server is lost
            }
        }
        return null;
    }

    private static Void actAsQuitter(TestProxy proxy, int number, Random random) {
        for (int i = 0; i < VISITS; i++) {
            try (SigningIn quitter = new SigningIn(proxy.secure(), "q" + number + "." + i, user(number))) {
                String challenge = quitter.begin();
                if (random.nextBoolean()) {
                    assertThat(quitter.finish(challenge).body().content())
                            .isEqualTo(user(number).name());
                }
            } catch (IOException _) {
                // the server is lost
            }
        }
        return null;
    }

    private static NtlmUser user(int number) {
        List<NtlmUser> users = SignInPool.DOMAIN.users();
        return users.get(number % users.size());
    }

    private static boolean allDone(List<Future<?>> clients) {
        return clients.stream().allMatch(Future::isDone);
    }

    private static void finish(List<Future<?>> clients) throws Exception {
        for (Future<?> client : clients) {
            client.get(60, TimeUnit.SECONDS);
        }
    }

    /** No pinned connection of a server was shared, and no client had two. */
    private static void assertOneToOne(SignInPool... pools) {
        Set<String> seen = new HashSet<>();
        for (SignInPool pool : pools) {
            for (Map.Entry<Integer, Set<String>> pinned :
                    pool.clientsOfPinnedConnections().entrySet()) {
                assertThat(pinned.getValue())
                        .as("connection " + pinned.getKey())
                        .hasSize(1);
                assertThat(seen.addAll(pinned.getValue()))
                        .as("a second upstream connection of " + pinned.getValue())
                        .isTrue();
            }
        }
    }
}
