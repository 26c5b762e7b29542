package io.lyncedge.proxy.health;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One GET over https on a connection of its own; its result is told once, on the event loop. */
final class Probe extends ChannelInitializer<Channel> {
    private final ProbePlan plan;
    private final TlsFailureWords words;
    private final Consumer<ProbeResult> told;
    private boolean ended;

    private Probe(ProbePlan plan, TlsFailureWords words, Consumer<ProbeResult> told) {
        this.plan = plan;
        this.words = words;
        this.told = told;
    }

    /** Starts one. */
    static void start(ProbePlan plan, ProbeMeans means, Consumer<ProbeResult> told) {
        Probe probe = new Probe(plan, means.words(), told);
        InetSocketAddress address = new InetSocketAddress(
                plan.key().endpoint().address(), plan.key().endpoint().port());
        ChannelFuture connecting = new Bootstrap()
                .group(means.loop())
                .channel(means.channel())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) plan.check().timeoutMillis())
                .handler(probe)
                .connect(address);
        // Without a descriptor left there is no channel, and its failure is told on a thread of its own.
        connecting.addListener(_ -> means.loop().execute(() -> probe.connected(connecting)));
        means.loop()
                .schedule(
                        () -> probe.end(connecting.channel(), new ProbeResult.Failed("timed-out")),
                        plan.check().timeoutMillis(),
                        TimeUnit.MILLISECONDS);
    }

    @Override
    protected void initChannel(Channel channel) {
        SslHandler tls = plan.tls()
                .newHandler(
                        channel.alloc(),
                        plan.serverName(),
                        plan.key().endpoint().port());
        tls.setHandshakeTimeoutMillis(plan.check().timeoutMillis());
        channel.pipeline().addLast(tls, new HttpClientCodec(), new Asker());
    }

    private void connected(ChannelFuture connecting) {
        if (!connecting.isSuccess()) {
            boolean refused = connecting.cause() instanceof ConnectException;
            end(connecting.channel(), new ProbeResult.Failed(refused ? "not-connected" : "connect-failed"));
        }
    }

    private void end(Channel channel, ProbeResult result) {
        if (channel.isRegistered()) {
            channel.close();
        }
        if (!ended) {
            ended = true;
            told.accept(result);
        }
    }

    private FullHttpRequest request() {
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.GET, plan.check().path());
        request.headers()
                .set(HttpHeaderNames.HOST, plan.check().host())
                .set(HttpHeaderNames.USER_AGENT, "LyncEdgeProxy-health")
                .set(HttpHeaderNames.CONNECTION, "close");
        return request;
    }

    private final class Asker extends SimpleChannelInboundHandler<HttpObject> {
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof SslHandshakeCompletionEvent handshake) {
                if (handshake.isSuccess()) {
                    context.writeAndFlush(request());
                } else {
                    end(context.channel(), new ProbeResult.Failed("tls-" + words.wordOf(handshake.cause())));
                }
            }
            context.fireUserEventTriggered(event);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
            if (message instanceof HttpResponse response) {
                if (response.decoderResult().isFailure()) {
                    end(context.channel(), new ProbeResult.Failed("no-http"));
                } else if (response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
                    end(
                            context.channel(),
                            new ProbeResult.Answered(response.status().code()));
                }
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            end(context.channel(), new ProbeResult.Failed("closed"));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            end(context.channel(), new ProbeResult.Failed("failed"));
        }
    }
}
