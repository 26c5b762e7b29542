package io.lyncedge.proxy.wire;

import java.util.stream.IntStream;

/** Where messages are cut in two: everywhere if they are short, else near both ends and here and there between. */
final class Cuts {
    private static final int SHORT = 2_000;
    private static final int END = 200;
    private static final int STEP = 997;

    private Cuts() {}

    static int[] of(int length) {
        return IntStream.range(1, length).filter(cut -> isTried(cut, length)).toArray();
    }

    private static boolean isTried(int cut, int length) {
        return length <= SHORT || cut < END || cut > length - END || cut % STEP == 0;
    }
}
