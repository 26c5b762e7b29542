package io.lyncedge.operator.resources;

/**
 * Memory of one proxy pod: heap, direct memory, and 40 KiB for each connection. Half of the direct share is for buffers
 * that do not grow with connections, the other half for what the Java runtime needs outside of the heap.
 *
 * @param maxConnections of one replica
 */
record MemoryBudget(int maxConnections) {
    private static final long KIB_PER_MIB = 1024;
    private static final long KIB_PER_CONNECTION = 40;
    private static final long HEAP_MIB = 256;
    private static final long DIRECT_MIB = 256;

    /** Limit of the pod in MiB. */
    long limitMib() {
        return requestMib() + connectionsMib();
    }

    /** What an idle pod uses, in MiB. */
    long requestMib() {
        return HEAP_MIB + DIRECT_MIB;
    }

    /** What the launcher tells the Java runtime. */
    String javaOptions() {
        long directMib = DIRECT_MIB / 2 + connectionsMib();
        return "-Xmx" + HEAP_MIB + "m -XX:MaxDirectMemorySize=" + directMib + "m";
    }

    private long connectionsMib() {
        return Math.ceilDiv(maxConnections * KIB_PER_CONNECTION, KIB_PER_MIB);
    }
}
