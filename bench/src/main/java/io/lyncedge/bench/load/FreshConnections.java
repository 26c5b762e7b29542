package io.lyncedge.bench.load;

import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Site;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.ssl.SslHandler;

/**
 * Clients that make a connection for each request and have the proxy end it. Each client has tickets of its own for each
 * proxy.
 */
final class FreshConnections implements Load {
    private static final int MOST_CLIENTS = 100;

    private final Scenario scenario;
    private final boolean resumed;
    private final ClientTls tls;
    private final Clients clients = new Clients();
    private final ExpectedAnswer expected;

    private FreshConnections(Scenario scenario, Site site, boolean resumed) {
        this.scenario = scenario;
        this.resumed = resumed;
        this.tls = ClientTls.of(site, resumed);
        this.expected = new ExpectedAnswer(scenario.body());
    }

    /** Each connection must make a full handshake. */
    static FreshConnections full(Scenario scenario, Site site) {
        return new FreshConnections(scenario, site, false);
    }

    /** Each connection must resume a session. */
    static FreshConnections resumed(Scenario scenario, Site site) {
        return new FreshConnections(scenario, site, true);
    }

    /** Gives each client its first ticket, or a fresh one: servers forget theirs after five minutes. */
    @Override
    public void prepare(int port) {
        if (resumed) {
            load(port, 0);
        }
    }

    @Override
    public LoadResult run(int port, int seconds) {
        long before = tls.fullHandshakes();
        LoadResult result = load(port, seconds);
        long full = tls.fullHandshakes() - before;
        long claimed = resumed ? 0 : result.requests();
        return full == claimed || result.errors() > 0
                ? result
                : result.spoilt("%d of %d handshakes were full".formatted(full, result.requests()));
    }

    private LoadResult load(int port, int seconds) {
        Tally tally = new Tally(scenario.connections(), seconds);
        clients.execute(() -> {
            for (int client = 0; client < scenario.connections(); client++) {
                ask(port, client, tally);
            }
        });
        return Clients.await(tally.result(), seconds);
    }

    private void ask(int port, int client, Tally tally) {
        long since = System.nanoTime();
        OneAnswer answer = new OneAnswer(scenario.path(), expected);
        ChannelFuture connected = clients.connect(port, channel -> {
            SslHandler handler = tls.handler(channel, port * MOST_CLIENTS + client);
            channel.pipeline()
                    .addLast(handler)
                    .addLast(new HttpClientCodec())
                    .addLast(new HttpObjectAggregator(scenario.bodyBytes()))
                    .addLast(answer);
        });
        connected.channel().closeFuture().addListener(_ -> ended(answer, since, tally, () -> ask(port, client, tally)));
    }

    private void ended(OneAnswer answer, long since, Tally tally, Runnable again) {
        if (answer.problem().isPresent()) {
            tally.wrong(answer.problem().get());
            tally.clientOver();
            return;
        }
        tally.right(since, scenario.bodyBytes());
        if (tally.goesOn()) {
            again.run();
        } else {
            tally.clientOver();
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
