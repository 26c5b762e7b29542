package io.lyncedge.simulator.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Serves the requests of one connection, one after the other: head to page, body to reader, answer to wire. */
final class ExchangeHandler extends SimpleChannelInboundHandler<HttpObject> {

    private final Listening listening;
    private final ConnectionFacts connection;
    private final AnswerWriter writer;
    private Optional<BodyReader> reader = Optional.empty();
    private CompletableFuture<PageAnswer> pending = CompletableFuture.completedFuture(PageAnswer.empty(200));
    private boolean toHead;

    ExchangeHandler(Listening listening, ConnectionFacts connection) {
        this.listening = listening;
        this.connection = connection;
        this.writer = new AnswerWriter(connection.server());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
        if (message.decoderResult().isFailure()) {
            writer.write(ctx, PageAnswer.empty(400), false).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        if (message instanceof HttpRequest head) {
            begin(ctx, head);
        }
        if (message instanceof HttpContent content) {
            body(ctx, content);
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest head) {
        PageRequest request = new PageRequest(head, connection);
        listening.received().add(ReceivedRequest.of(request));
        toHead = head.method().equals(HttpMethod.HEAD);
        switch (listening.page().open(request)) {
            case Opening.Answered(PageAnswer answer) -> write(ctx, answer);
            case Opening.Reading(BodyReader body) -> {
                reader = Optional.of(body);
                if (HttpUtil.is100ContinueExpected(head)) {
                    ctx.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
                }
            }
        }
    }

    private void body(ChannelHandlerContext ctx, HttpContent content) {
        reader.ifPresent(body -> body.read(ByteBufUtil.getBytes(content.content())));
        if (content instanceof LastHttpContent) {
            Optional<BodyReader> complete = reader;
            reader = Optional.empty();
            complete.ifPresent(body -> answerLater(ctx, body.finish()));
        }
    }

    private void answerLater(ChannelHandlerContext ctx, CompletableFuture<PageAnswer> answer) {
        pending = answer;
        answer.whenComplete((done, failure) -> ctx.executor().execute(() -> {
            if (failure == null) {
                write(ctx, done);
            } else if (!(failure instanceof CancellationException)) {
                write(ctx, PageAnswer.empty(500));
            }
        }));
    }

    private void write(ChannelHandlerContext ctx, PageAnswer answer) {
        writer.write(ctx, answer, toHead)
                .addListener(written -> ctx.pipeline().fireUserEventTriggered(InOrderHandler.Answered.EVENT));
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        pending.cancel(false);
        ctx.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        ctx.close();
    }
}
