package io.lyncedge.operator.dns;

import java.net.InetAddress;
import java.util.List;

/** What the name servers said about a name. */
public sealed interface NameAnswer {
    /**
     * The name has addresses.
     *
     * @param addresses A and AAAA records at the end of its CNAME chain, without repetition; never empty
     */
    record Found(List<InetAddress> addresses) implements NameAnswer {
        public Found {
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * No address is known.
     *
     * @param why for instance {@code no such name}; the same for every repetition of one cause
     */
    record NotFound(String why) implements NameAnswer {}

    /** The name servers are being asked for the first time. */
    record Pending() implements NameAnswer {}
}
