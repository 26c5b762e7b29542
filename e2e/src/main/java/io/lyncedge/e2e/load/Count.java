package io.lyncedge.e2e.load;

/**
 * What became of exchanges.
 *
 * @param good answered as they should be
 * @param repeated good when sent again: the idle connection that they were sent on ended before a byte of an answer,
 *     within a second, which every client has to expect (RFC 9112 9.3.1)
 * @param refused fresh connections that came about only when tried again
 * @param failed all others
 */
public record Count(long good, long repeated, long refused, long failed) {
    /** None. */
    public static final Count ZERO = new Count(0, 0, 0, 0);

    /** Those that came after another count was taken. */
    public Count since(Count before) {
        return new Count(
                good - before.good, repeated - before.repeated, refused - before.refused, failed - before.failed);
    }

    @Override
    public String toString() {
        return "%d good, %d repeated, %d refused, %d failed".formatted(good, repeated, refused, failed);
    }
}
