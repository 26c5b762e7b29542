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
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.ReferenceCountUtil;
import java.net.ConnectException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection until it is open and verified; then its handler makes room for the one of the open connection. */
final class PendingConnection extends ChannelInboundHandlerAdapter implements Ticked {
    private static final Logger LOGGER = LoggerFactory.getLogger(PendingConnection.class);

    private final Target target;
    private final UpstreamLoop loop;
    private final TimeoutsConfig timeouts;
    private final ConnectListener listener;
    private final Ticks.Membership membership;
    private @Nullable Channel channel;
    private boolean handshaking;
    private boolean verified;
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
                    target.identity().serverName(),
                    target.identity().endpoint().port());
            handler.setHandshakeTimeoutMillis(0);
            context.pipeline().addFirst(handler);
        });
    }

    /** Follows the attempt that the caller made with this handler; one without a channel has failed on no event loop. */
    void follow(ChannelFuture attempt) {
        if (!attempt.channel().isRegistered() && attempt.isDone()) {
            failConnect(attempt.channel(), failureOf(attempt.cause()));
            return;
        }
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
                verified = true;
            } else {
                failHandshake(context.channel(), Handshakes.resultOf(handshake.cause()));
            }
        }
    }

    /** Data before anything was asked: the first request would take it for its answer. */
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ReferenceCountUtil.release(message);
        failHandshake(context.channel(), HandshakeResult.SPOKE_FIRST);
    }

    /** Everything that came along with the end of the handshake has been seen. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (verified && !decided) {
            handshakeEnded(HandshakeResult.DONE);
            connected(context);
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
        loop.observer().upstreamOpened(identity.pool(), identity.server());
        opened.closeFuture().addListener(_ -> {
            target.load().connectionClosed();
            target.server().closed();
            loop.observer().upstreamClosed(identity.pool(), identity.server());
        });
    }

    private void connected(ChannelHandlerContext context) {
        if (decide()) {
            if (target.ejection().succeeded()) {
                LOGGER.info("{} is back: a connection came about", name());
            }
            UpstreamConnection connection =
                    new UpstreamConnection(target, loop, timeouts, (SocketChannel) context.channel());
            context.pipeline().replace(this, null, new UpstreamHandler(connection));
            listener.connected(connection);
        }
    }

    private void failConnect(Channel failed, ConnectFailure failure) {
        if (decide()) {
            loop.observer()
                    .upstreamConnectFailed(
                            target.identity().pool(), target.identity().server(), failure);
            if (failed.isRegistered()) {
                failed.close();
            }
            target.server().closed();
            if (failure != ConnectFailure.NO_DESCRIPTORS) {
                failed();
            }
            listener.notConnected(failure == ConnectFailure.TIMED_OUT);
        }
    }

    private void failHandshake(Channel failed, HandshakeResult result) {
        if (handshaking && decide()) {
            handshakeEnded(result);
            failed.close();
            failed();
            listener.notConnected(result == HandshakeResult.TIMED_OUT);
        }
    }

    private void failed() {
        if (target.ejection().failed()) {
            LOGGER.info("{} is ejected: {} connects in a row failed", name(), Ejection.FAILURES);
            Trial.begin(target, loop, timeouts);
        }
    }

    private String name() {
        Target.Identity identity = target.identity();
        return "server " + identity.server() + " of pool " + identity.pool() + " at " + identity.endpoint();
    }

    private void handshakeEnded(HandshakeResult result) {
        loop.observer()
                .upstreamHandshake(target.identity().pool(), target.identity().server(), result);
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

    private static ConnectFailure failureOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("too many open files")) {
                return ConnectFailure.NO_DESCRIPTORS;
            }
            if (cause instanceof ConnectException && words.contains("refused")) {
                return ConnectFailure.REFUSED;
            }
        }
        return ConnectFailure.FAILED;
    }
}
