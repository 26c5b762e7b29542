package io.lyncedge.proxy.observe;

import io.lyncedge.proxy.exchange.ExchangeFacts;
import io.lyncedge.proxy.exchange.ExchangeObserver;
import io.lyncedge.proxy.route.Listener;

/**
 * Two observers told of the same exchanges.
 *
 * @param first told first
 * @param second told second
 */
public record ObserverGroup(ExchangeObserver first, ExchangeObserver second) implements ExchangeObserver {
    @Override
    public void exchangeBegan(Listener listener) {
        first.exchangeBegan(listener);
        second.exchangeBegan(listener);
    }

    @Override
    public void exchangeEnded(ExchangeFacts facts) {
        first.exchangeEnded(facts);
        second.exchangeEnded(facts);
    }
}
