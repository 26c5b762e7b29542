package io.lyncedge.proxy.front;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What a proxy under test holds: live objects of this process and direct memory. */
final class HeldMemory {
    private static final long NOISE = 64 * 1024;

    private HeldMemory() {}

    /** Bytes now. Collects garbage until nothing more goes: what tests before this one left behind is not counted. */
    static long bytes(TestProxy proxy) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        long before = Long.MAX_VALUE;
        long heap = memory.getHeapMemoryUsage().getUsed();
        while (heap < before - NOISE) {
            memory.gc();
            before = heap;
            heap = memory.getHeapMemoryUsage().getUsed();
        }
        return heap + proxy.directMemory();
    }
}
