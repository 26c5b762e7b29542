package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Looks at what a proxy holds, again and again while something goes through it. */
final class MemoryWatch {
    private final List<Long> held = new CopyOnWriteArrayList<>();

    /** Looks once. */
    void look(TestProxy proxy) {
        held.add(HeldMemory.bytes(proxy));
    }

    /** Prints how far it rose above where it was first, and fails if that is more than so many bytes. */
    void assertGrewAtMost(long bytes, String meanwhile) {
        assertThat(held).hasSizeGreaterThan(1);
        long growth = held.stream().mapToLong(Long::longValue).max().orElseThrow() - held.getFirst();
        System.out.println("memory growth: " + growth + " bytes, " + meanwhile);
        assertThat(growth).as("of " + held).isLessThanOrEqualTo(bytes);
    }
}
