package io.lyncedge.proxy.front;

import io.lyncedge.proxy.exchange.ConnectionObserver;
import io.lyncedge.proxy.exchange.ExchangeObserver;

/**
 * Who is told what happens.
 *
 * @param exchanges of requests and their answers
 * @param connections of connections on both sides
 */
public record Observers(ExchangeObserver exchanges, ConnectionObserver connections) {}
