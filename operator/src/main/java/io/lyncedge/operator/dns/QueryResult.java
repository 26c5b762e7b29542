package io.lyncedge.operator.dns;

import io.lyncedge.operator.dns.AddressRecords.Failure;
import java.util.Locale;
import java.util.Optional;

/** What came of asking for the addresses of a name, A and AAAA together. */
public enum QueryResult {
    /** It has some. */
    FOUND,
    /** No name server answered in time. */
    NO_ANSWER,
    /** A name server failed or refused. */
    SERVER_FAILURE,
    /** It is no DNS name. */
    BAD_NAME,
    /** Its CNAME chain is too long. */
    CHAIN_TOO_LONG,
    /** There is no such name. */
    NO_SUCH_NAME,
    /** The name has no address. */
    NO_ADDRESS;

    static QueryResult of(Optional<Failure> failure) {
        return failure.map(QueryResult::of).orElse(FOUND);
    }

    private static QueryResult of(Failure failure) {
        return switch (failure) {
            case NO_ANSWER -> NO_ANSWER;
            case SERVER_FAILURE -> SERVER_FAILURE;
            case BAD_NAME -> BAD_NAME;
            case CHAIN_TOO_LONG -> CHAIN_TOO_LONG;
            case NO_SUCH_NAME -> NO_SUCH_NAME;
            case NO_ADDRESS -> NO_ADDRESS;
        };
    }

    /** As the metric's label has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
