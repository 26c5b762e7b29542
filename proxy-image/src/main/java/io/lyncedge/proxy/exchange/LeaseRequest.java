package io.lyncedge.proxy.exchange;

import io.lyncedge.proxy.route.RouteDecision.Forward;
import io.lyncedge.proxy.wire.RequestHead;

/** A request that wants an upstream connection: what a server is chosen by, and who hears of the choice. */
public interface LeaseRequest extends LeaseListener {
    /** Where it goes. */
    Forward forward();

    /** Its head; valid until the asking call returns. */
    RequestHead head();

    /** Address of its client as text. */
    String clientAddress();
}
