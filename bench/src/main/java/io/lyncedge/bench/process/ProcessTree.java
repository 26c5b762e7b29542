package io.lyncedge.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and everything below it used, as the kernel counts it in {@code /proc} (proc(5)).
 *
 * @param root pid of the topmost process
 */
public record ProcessTree(long root) {
    /** USER_HZ, in which {@code /proc/PID/stat} counts: 100 on every Linux that runs a JDK. */
    private static final long TICKS_PER_SECOND = 100;

    /** CPU time in user and kernel mode of all processes, their threads and their children that already ended. */
    public long cpuMicros() {
        return pids().mapToLong(ProcessTree::ticks).sum() * (1_000_000 / TICKS_PER_SECOND);
    }

    /** Memory of all processes. */
    public Memory memory() {
        return pids().map(ProcessTree::memory).reduce(Memory.NONE, Memory::plus);
    }

    private Stream<Long> pids() {
        Stream<Long> below = ProcessHandle.of(root).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        return Stream.concat(Stream.of(root), below);
    }

    private static long ticks(long pid) {
        String stat = read(pid, "stat");
        // The second field is the command in parentheses and may hold anything; the rest is numbers.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        long sum = 0;
        for (int field = 14; field <= 17 && fields.length > 15; field++) {
            sum += Long.parseLong(fields[field - 3]);
        }
        return sum;
    }

    private static Memory memory(long pid) {
        String rollup = read(pid, "smaps_rollup");
        return new Memory(bytes(rollup, "Rss:"), bytes(rollup, "Pss:"));
    }

    private static long bytes(String rollup, String field) {
        return rollup.lines()
                        .filter(line -> line.startsWith(field))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                * 1024;
    }

    /** Empty if the process is gone. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
