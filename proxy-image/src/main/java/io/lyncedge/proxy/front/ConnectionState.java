package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.Exchange;

/** What a client connection is about, once its TLS is done. */
sealed interface ConnectionState {
    /** Nothing is outstanding. */
    ConnectionState WAITING = new Waiting();

    /** A part of a head has come. */
    ConnectionState READING_HEAD = new ReadingHead();

    /** The last answer goes out; input is discarded. */
    ConnectionState ENDING = new Ending();

    /** Nothing more happens. */
    ConnectionState CLOSED = new Closed();

    /** See {@link #WAITING}. */
    record Waiting() implements ConnectionState {}

    /** See {@link #READING_HEAD}. */
    record ReadingHead() implements ConnectionState {}

    /**
     * A head is complete, and what was read together with it is being gathered.
     *
     * @param exchange takes it
     */
    record Gathering(Exchange exchange) implements ConnectionState {}

    /**
     * A request is being answered.
     *
     * @param exchange does it
     */
    record Exchanging(Exchange exchange) implements ConnectionState {}

    /** See {@link #ENDING}. */
    record Ending() implements ConnectionState {}

    /** See {@link #CLOSED}. */
    record Closed() implements ConnectionState {}
}
