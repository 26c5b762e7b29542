package io.lyncedge.bench.load;

import io.lyncedge.bench.backend.Receipt;
import io.lyncedge.bench.plan.Scenario;
import io.lyncedge.bench.site.Site;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.nio.charset.StandardCharsets;

/** Clients that upload again and again on one connection each; the backend's receipt tells that all bytes came. */
final class UploadLoad implements Load {
    private static final int MAX_ANSWER = 1_024;

    private final Scenario scenario;
    private final ClientTls tls;
    private final Clients clients = new Clients();
    private final ByteBuf bytes;
    private final ByteBuf body;
    private final ExpectedAnswer expected;

    private UploadLoad(Scenario scenario, Site site) {
        this.scenario = scenario;
        this.tls = ClientTls.of(site, false);
        this.bytes = Unpooled.directBuffer(scenario.bodyBytes());
        this.bytes.writeCharSequence(scenario.body(), StandardCharsets.US_ASCII);
        this.body = Unpooled.unreleasableBuffer(bytes.asReadOnly());
        Receipt receipt = new Receipt();
        receipt.add(body);
        this.expected = new ExpectedAnswer(receipt.text());
    }

    static UploadLoad of(Scenario scenario, Site site) {
        return new UploadLoad(scenario, site);
    }

    @Override
    public LoadResult run(int port, int seconds) {
        Tally tally = new Tally(scenario.connections(), seconds);
        clients.execute(() -> {
            for (int client = 0; client < scenario.connections(); client++) {
                connect(port, client, tally);
            }
        });
        return Clients.await(tally.result(), seconds);
    }

    private void connect(int port, int client, Tally tally) {
        Uploads uploads = new Uploads(scenario.path(), body, expected, tally);
        ChannelFuture connected = clients.connect(
                port,
                channel -> channel.pipeline()
                        .addLast(tls.handler(channel, client))
                        .addLast(new HttpClientCodec())
                        .addLast(new HttpObjectAggregator(MAX_ANSWER))
                        .addLast(uploads));
        connected.channel().closeFuture().addListener(_ -> uploads.closed());
    }

    @Override
    public void close() {
        clients.close();
        bytes.release();
    }
}
