package io.lyncedge.proxy.upstream;

import io.lyncedge.config.TimeoutsConfig;
import io.lyncedge.proxy.exchange.ConnectFailure;
import io.lyncedge.proxy.exchange.HandshakeResult;
import io.lyncedge.proxy.exchange.Ticked;
import io.lyncedge.proxy.exchange.Ticks;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.net.ConnectException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A connection until it is open and verified; then its handler makes room for the one of the open connection. */
final class PendingConnection extends ChannelInboundHandlerAdapter implements Ticked {
    private final Target target;
    private final UpstreamLoop loop;
    private final TimeoutsConfig timeouts;
    private final ConnectListener listener;
    private final Ticks.Membership membership;
    private @Nullable Channel channel;
    private boolean handshaking;
    private boolean decided;
    private long due;

    PendingConnection(Target target, UpstreamLoop loop, TimeoutsConfig timeouts, ConnectListener listener) {
        this.target = target;
        this.loop = loop;
        this.timeouts = timeouts;
        this.listener = listener;
        due = loop.ticks().after(timeouts.connectMillis());
        membership = loop.ticks().add(this);
    }

    /** Puts TLS in front, before anything is connected. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        target.identity().tls().ifPresent(tls -> {
            SslHandler handler = tls.newHandler(
                    context.alloc(),
                    target.identity().server().serverName(),
                    target.identity().endpoint().port());
            handler.setHandshakeTimeoutMillis(0);
            context.pipeline().addFirst(handler);
        });
    }

    /** Follows the attempt that the caller made with this handler. */
    void follow(ChannelFuture attempt) {
        channel = attempt.channel();
        attempt.addListener(done -> {
            if (!done.isSuccess()) {
                failConnect(attempt.channel(), failureOf(done.cause()));
            }
        });
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        countOpen(context.channel());
        if (target.identity().tls().isEmpty()) {
            connected(context);
        } else {
            due = loop.ticks().after(timeouts.handshakeMillis());
            handshaking = true;
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslHandshakeCompletionEvent handshake) {
            if (handshake.isSuccess()) {
                handshakeEnded(HandshakeResult.DONE);
                connected(context);
            } else {
                failHandshake(context.channel(), Handshakes.resultOf(handshake.cause()));
            }
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        failHandshake(context.channel(), Handshakes.resultOf(cause));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        failHandshake(context.channel(), HandshakeResult.PEER_CLOSED);
    }

    @Override
    public void tick() {
        if (channel == null || !loop.ticks().due(due)) {
            return;
        }
        if (handshaking) {
            failHandshake(channel, HandshakeResult.TIMED_OUT);
        } else {
            failConnect(channel, ConnectFailure.TIMED_OUT);
        }
    }

    private void countOpen(Channel opened) {
        Target.Identity identity = target.identity();
        target.load().connectionOpened();
        loop.observer().upstreamOpened(identity.pool(), identity.server().address());
        opened.closeFuture().addListener(_ -> {
            target.load().connectionClosed();
            loop.observer().upstreamClosed(identity.pool(), identity.server().address());
        });
    }

    private void connected(ChannelHandlerContext context) {
        if (decide()) {
            UpstreamConnection connection = new UpstreamConnection(target, loop, timeouts, context.channel());
            context.pipeline().replace(this, null, new UpstreamHandler(connection));
            listener.connected(connection);
        }
    }

    private void failConnect(Channel failed, ConnectFailure failure) {
        if (decide()) {
            loop.observer()
                    .upstreamConnectFailed(
                            target.identity().pool(), target.identity().server().address(), failure);
            failed.close();
            listener.notConnected(failure == ConnectFailure.TIMED_OUT);
        }
    }

    private void failHandshake(Channel failed, HandshakeResult result) {
        if (handshaking && decide()) {
            handshakeEnded(result);
            failed.close();
            listener.notConnected(result == HandshakeResult.TIMED_OUT);
        }
    }

    private void handshakeEnded(HandshakeResult result) {
        loop.observer()
                .upstreamHandshake(
                        target.identity().pool(), target.identity().server().address(), result);
    }

    /** False if it was decided before. */
    private boolean decide() {
        if (decided) {
            return false;
        }
        decided = true;
        membership.end();
        return true;
    }

    private static ConnectFailure failureOf(Throwable cause) {
        boolean refused = cause instanceof ConnectException
                && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("refused");
        return refused ? ConnectFailure.REFUSED : ConnectFailure.FAILED;
    }
}
