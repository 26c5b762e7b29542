package io.lyncedge.proxy.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a process holds.
 *
 * @param heapKib live objects, once garbage was collected
 * @param residentKib pages in memory; those of the heap all the time, if it was touched at the start
 */
record ProcessMemory(long heapKib, long residentKib) {
    private static final Pattern GENERATION = Pattern.compile("(?:DefNew|Tenured) .*used (?<used>[0-9]+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(?<used>[0-9]+) kB");

    /** Looks at a Java process with the serial collector. */
    static ProcessMemory of(ImageProcess process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        return new ProcessMemory(
                sum(GENERATION, jcmd(process, "GC.heap_info")),
                sum(RESIDENT, Files.readString(Path.of("/proc/" + process.pid() + "/status"))));
    }

    /** The rest beyond an earlier look. */
    ProcessMemory since(ProcessMemory before) {
        return new ProcessMemory(heapKib - before.heapKib, residentKib - before.residentKib);
    }

    private static String jcmd(ImageProcess process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .start();
        String out = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(jcmd.waitFor()).as(out).isZero();
        return out;
    }

    private static long sum(Pattern pattern, String text) {
        long sum = pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group("used")))
                .sum();
        assertThat(sum).as(text).isPositive();
        return sum;
    }
}
