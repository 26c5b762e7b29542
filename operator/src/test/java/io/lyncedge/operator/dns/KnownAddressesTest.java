package io.lyncedge.operator.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.operator.fixture.TestClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class KnownAddressesTest {
    private final TestClock clock = new TestClock();
    private final KnownAddresses known = new KnownAddresses();

    @Test
    void shouldKeepAnAddressForTenMinutesWhenTheServersNoLongerGiveIt() {
        // Given
        take(1);

        // When
        clock.advance(Duration.ofMinutes(10));
        List<String> kept = take(2);
        clock.advance(Duration.ofSeconds(1));
        List<String> dropped = take(2);

        // Then
        assertThat(kept).containsExactly("10.20.0.1", "10.20.0.2");
        assertThat(dropped).containsExactly("10.20.0.2");
    }

    @Test
    void shouldKeepAllWhenNobodyAnsweredForLong() {
        // Given
        take(1);

        // When
        clock.advance(Duration.ofHours(3));

        // Then
        assertThat(take(1)).containsExactly("10.20.0.1");
    }

    @Test
    void shouldHaveAtMostThirtyTwoAndStayCalmWhenServersRotateALargeSet() {
        // Given: 20 of 200 every 30 s
        Set<String> before = new HashSet<>(take(IntStream.range(0, 20).toArray()));
        int changed = 0;

        // When
        for (int turn = 1; turn <= 20; turn++) {
            clock.advance(Duration.ofSeconds(30));
            int first = turn * 19 % 180;
            Set<String> now =
                    new HashSet<>(take(IntStream.range(first, first + 20).toArray()));
            assertThat(now).hasSizeLessThanOrEqualTo(32);
            changed += now.equals(before) ? 0 : 1;
            before = now;
        }

        // Then
        assertThat(before).isNotEmpty();
        assertThat(changed).isLessThan(20);
    }

    @Test
    void shouldTakeTheNewestAnswerWhenTheSetIsFullOfOthers() {
        // Given
        take(IntStream.range(0, 32).toArray());
        clock.advance(Duration.ofMinutes(1));

        // When
        List<String> moved = take(100, 101);

        // Then
        assertThat(moved).hasSize(32).contains("10.20.0.100", "10.20.0.101");
    }

    @Test
    void shouldGiveThemAllWhenOneAnswerHasMoreThanTheLimit() {
        assertThat(take(IntStream.range(0, 40).toArray())).hasSize(40);
    }

    private List<String> take(int... lastOctets) {
        List<InetAddress> answer = new ArrayList<>();
        for (int octet : lastOctets) {
            answer.add(address(octet));
        }
        return known.take(answer, clock.instant()).stream()
                .map(InetAddress::getHostAddress)
                .toList();
    }

    private static InetAddress address(int lastOctet) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 20, 0, (byte) lastOctet});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four octets are an address", e);
        }
    }
}
