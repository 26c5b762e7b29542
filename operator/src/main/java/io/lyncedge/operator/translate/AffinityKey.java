package io.lyncedge.operator.translate;

/**
 * The random key of a resource's affinity cookies: made once and kept in its bundle, so that replicas and restarts
 * agree.
 */
public final class AffinityKey {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private AffinityKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A key of these bytes, which are copied.
     *
     * @throws IllegalArgumentException when there are not {@link #LENGTH} of them
     */
    public static AffinityKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an affinity key has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new AffinityKey(bytes.clone());
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
