package io.lyncedge.proxy.boot;

import io.lyncedge.proxy.front.Observers;
import io.lyncedge.proxy.observe.AccessLog;
import io.lyncedge.proxy.observe.ConnectionMeters;
import io.lyncedge.proxy.observe.ExchangeMeters;
import io.lyncedge.proxy.observe.ObserverGroup;

/**
 * Who observes the traffic of one process.
 *
 * @param exchanges counts exchanges
 * @param connections counts connections
 * @param accessLog writes a line for each exchange
 */
record Meters(ExchangeMeters exchanges, ConnectionMeters connections, AccessLog accessLog) {
    static Meters create() {
        return new Meters(new ExchangeMeters(), new ConnectionMeters(), new AccessLog());
    }

    Observers observers() {
        return new Observers(new ObserverGroup(exchanges, accessLog), connections);
    }
}
