package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioChannelOption;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's own timers: proxy.md item 7. */
class SocketsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepConnectionsAliveWhenTheyAreOpened(boolean epoll) throws Exception {
        Transport transport = epoll ? Transport.open(1) : Transport.nio(1);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            SocketChannel channel = (SocketChannel) Sockets.client(transport, (EventLoop)
                            transport.workers().iterator().next())
                    .handler(new ChannelInboundHandlerAdapter())
                    .connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()))
                    .syncUninterruptibly()
                    .channel();

            // Then
            assertThat(channel.config().isKeepAlive()).isTrue();
            assertThat(channel.config().isTcpNoDelay()).isTrue();
            options(transport.epoll())
                    .forEach((option, value) ->
                            assertThat(channel.config().getOption(option)).isEqualTo(value));
            channel.close().syncUninterruptibly();
        } finally {
            transport.close();
        }
    }

    private static Map<ChannelOption<Integer>, Integer> options(boolean epoll) {
        return epoll
                ? Map.of(
                        EpollChannelOption.TCP_KEEPIDLE, 60,
                        EpollChannelOption.TCP_KEEPINTVL, 15,
                        EpollChannelOption.TCP_KEEPCNT, 4,
                        EpollChannelOption.TCP_USER_TIMEOUT, 120_000)
                : Map.of(
                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), 60,
                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL), 15,
                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT), 4);
    }
}
