package io.lyncedge.operator.dns;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Address records of a name.
 *
 * @param addresses at the end of its CNAME chain; empty if there are none
 * @param ttlSeconds the shortest life of the records and of the chain
 * @param failure why there are no addresses
 */
record AddressRecords(List<InetAddress> addresses, long ttlSeconds, Optional<Failure> failure) {
    /** Why a name has no addresses; what tells more about it comes first. */
    enum Failure {
        NO_ANSWER("no name server answered"),
        SERVER_FAILURE("the name server failed"),
        BAD_NAME("not a DNS name"),
        CHAIN_TOO_LONG("its CNAME chain is too long"),
        NO_SUCH_NAME("no such name"),
        NO_ADDRESS("the name has no address");

        private final String word;

        Failure(String word) {
            this.word = word;
        }
    }

    AddressRecords {
        addresses = List.copyOf(addresses);
    }

    static AddressRecords failed(Failure failure) {
        return new AddressRecords(List.of(), 0, Optional.of(failure));
    }

    /** A and AAAA records of one name: what either has; without any, the failure that tells more. */
    AddressRecords and(AddressRecords other) {
        if (addresses.isEmpty() && other.addresses.isEmpty()) {
            Failure worst = Stream.of(failure, other.failure)
                    .flatMap(Optional::stream)
                    .min(Failure::compareTo)
                    .orElse(Failure.NO_ADDRESS);
            return failed(worst);
        }
        if (addresses.isEmpty() || other.addresses.isEmpty()) {
            return addresses.isEmpty() ? other : this;
        }
        return new AddressRecords(
                Stream.concat(addresses.stream(), other.addresses.stream()).toList(),
                Math.min(ttlSeconds, other.ttlSeconds),
                Optional.empty());
    }

    NameAnswer answer() {
        return addresses.isEmpty()
                ? new NameAnswer.NotFound(failure.orElse(Failure.NO_ADDRESS).word)
                : new NameAnswer.Found(addresses);
    }
}
