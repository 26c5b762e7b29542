package io.lyncedge.proxy.front;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Objects;

/** What a proxy under test holds: live objects of this process and direct memory. */
final class HeldMemory {
    private static final long NOISE = 64 * 1024;

    private HeldMemory() {}

    /** Bytes now. Collects garbage until nothing more goes: what tests before this one left behind is not counted. */
    static long bytes(TestProxy proxy) {
        long before = Long.MAX_VALUE;
        long heap = live();
        while (heap < before - NOISE) {
            before = heap;
            heap = live();
        }
        return heap + proxy.directMemory();
    }

    /** What a collection leaves; what other threads allocate right behind it is not in it. */
    private static long live() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
