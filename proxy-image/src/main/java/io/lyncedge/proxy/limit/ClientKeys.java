package io.lyncedge.proxy.limit;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Numbers that stand for clients, other ones in every process: nobody can choose addresses that fall together. */
final class ClientKeys {
    private static final long SECRET = new SecureRandom().nextLong();

    private ClientKeys() {}

    /** The number of a client in the eyes of one limit; never 0. */
    static long of(InetAddress client, long limit) {
        byte[] bytes = client.getAddress();
        long mixed = mix(SECRET ^ limit);
        if (bytes.length == Integer.BYTES) {
            mixed = mix(mixed ^ ByteBuffer.wrap(bytes).getInt());
        } else {
            ByteBuffer longs = ByteBuffer.wrap(bytes);
            mixed = mix(mixed ^ longs.getLong());
            mixed = mix(mixed ^ longs.getLong());
        }
        return mixed == 0 ? 1 : mixed;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
