package io.lyncedge.proxy.boot;

import io.lyncedge.proxy.admin.PolicyProbe;
import io.lyncedge.proxy.front.DataPlane;
import io.lyncedge.proxy.front.ListenAddresses;
import io.lyncedge.proxy.front.Transport;
import io.lyncedge.proxy.health.HealthChecks;
import io.lyncedge.proxy.observe.LoopLag;
import io.lyncedge.proxy.upstream.Handshakes;
import java.util.concurrent.CompletionStage;

/**
 * What a process is made of, besides its configuration and its admin listener.
 *
 * @param transport event loops of the traffic
 * @param service the event loop besides
 * @param meters who observes the traffic
 * @param health probes of the pools' machines
 * @param dataPlane the traffic itself
 * @param policyProbe the forbidden connection
 * @param lag of the traffic's event loops
 */
record ProcessParts(
        Transport transport,
        ServiceLoop service,
        Meters meters,
        HealthChecks health,
        DataPlane dataPlane,
        PolicyProbe policyProbe,
        LoopLag lag) {
    /** Creates them; nothing listens yet. */
    static ProcessParts create(ProxySettings settings) {
        Transport transport = Transport.open(settings.workers());
        ServiceLoop service = new ServiceLoop();
        Meters meters = Meters.create();
        HealthChecks health = new HealthChecks(
                service.loop(),
                service.channel(),
                failure -> Handshakes.resultOf(failure).word(),
                meters.connections());
        ListenAddresses addresses = new ListenAddresses(settings.https(), settings.http());
        return new ProcessParts(
                transport,
                service,
                meters,
                health,
                new DataPlane(transport, addresses, meters.observers(), health),
                new PolicyProbe(settings.apiServer()),
                new LoopLag(transport.workers()));
    }

    /** Closes whatever is open; connections end with the loops. */
    CompletionStage<Void> abandon() {
        return dataPlane.close().thenRun(this::end);
    }

    /** Ends the loops and the log, once no connection is open any more. */
    void end() {
        health.stop();
        meters.accessLog().close();
        transport.close();
        service.close();
    }
}
