package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.route.Listener;

/** Is told of exchanges, on their event loops: it must neither block nor throw. */
public interface ExchangeObserver {
    /** A request head is complete, or was refused. Exactly one {@link #exchangeEnded} follows. */
    void exchangeBegan(Listener listener);

    /**
     * The exchange is over.
     *
     * @param facts valid only during this call
     */
    void exchangeEnded(ExchangeFacts facts);
}
