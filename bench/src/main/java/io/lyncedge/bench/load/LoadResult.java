package io.lyncedge.bench.load;

import java.util.Arrays;

/**
 * What a load counted.
 *
 * @param requests complete answers
 * @param bytes bytes received, heads included; of uploads the bytes of bodies that the backend acknowledged
 * @param micros how long it ran
 * @param p99Micros latency that 99 % of the requests stayed below
 * @param errors how many: failures of connecting, reading, writing, of status (400 and above) and by time-out; answers other
 *     than the right one, connections other than the claimed kind
 * @param remark what the first of them was, where that is known; else empty
 */
public record LoadResult(long requests, long bytes, long micros, long p99Micros, long errors, String remark) {
    private static final String MARK = "slice ";

    /** Reads the line that {@code slice.lua} prints; no such line is a result with one error and nothing else. */
    static LoadResult parse(String output) {
        return output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .map(line -> of(line.substring(MARK.length())))
                .orElse(new LoadResult(0, 0, 0, 0, 1, "wrk counted nothing"));
    }

    /** The same with one error more. */
    LoadResult spoilt(String why) {
        return new LoadResult(requests, bytes, micros, p99Micros, errors + 1, why);
    }

    private static LoadResult of(String line) {
        long[] values =
                Arrays.stream(line.split(" ", -1)).mapToLong(Long::parseLong).toArray();
        return new LoadResult(values[0], values[1], values[2], values[3], values[4], "");
    }
}
