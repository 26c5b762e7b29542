package io.lyncedge.proxy.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OwnAnswerTest {
    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST,400,true,true",
        "BAD_PATH,400,true,true",
        "TARGET_TOO_LONG,414,true,true",
        "HEADERS_TOO_LARGE,431,true,true",
        "EXPECTATION_FAILED,417,true,true",
        "UNKNOWN_HOST,421,true,true",
        "HTTPS_CLOSED,421,true,true",
        "SNI_MISMATCH,421,true,true",
        "OTHER_POOL,421,true,true",
        "METHOD_NOT_ALLOWED,405,false,true",
        "BRIDGE_NOT_ALLOWED,405,false,true",
        "HTTP_CLOSED,404,false,true",
        "PATH_DENIED,404,false,true",
        "MEETING_URL_DENIED,404,false,true",
        "BRIDGE_CHALLENGED,404,false,true",
        "REDIRECT,301,false,true",
        "REDIRECT_SAME_METHOD,308,false,true",
        "NO_SERVER,503,false,true",
        "UPSTREAM_FAILED,503,false,true",
        "OVERLOADED,503,false,true",
        "CONNECT_TIMEOUT,504,false,true",
        "RESPONSE_TIMEOUT,504,false,true"
    })
    void shouldFollowTheTable(AnswerCause cause, int status, boolean closesAfterBody, boolean closesBeforeBody) {
        assertThat(cause.status().code()).isEqualTo(status);
        assertThat(cause.closes(true)).isEqualTo(closesAfterBody);
        assertThat(cause.closes(false)).isEqualTo(closesBeforeBody);
    }

    @Test
    void shouldGiveEveryCauseAWordOfItsOwnAndNeverTheForbiddenStatuses() {
        assertThat(Arrays.stream(AnswerCause.values()).map(AnswerCause::word).collect(Collectors.toSet()))
                .hasSameSizeAs(AnswerCause.values());
        assertThat(AnswerCause.values())
                .noneMatch(
                        cause -> cause.status().code() == 502 || cause.status().code() == 403);
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeReadByAStrictClientWithoutRest(AnswerCause cause) {
        // Given
        EmbeddedChannel client = new EmbeddedChannel(new HttpClientCodec(), new HttpObjectAggregator(1024));
        client.writeOutbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));

        // When
        client.writeInbound(OwnAnswer.of(cause, false, false).encode(UnpooledByteBufAllocator.DEFAULT));

        // Then
        FullHttpResponse response = client.readInbound();
        assertThat(response.decoderResult().isSuccess()).isTrue();
        assertThat(response.status()).isEqualTo(cause.status());
        assertThat(response.headers().get("Content-Length"))
                .isEqualTo(Integer.toString(response.content().readableBytes()));
        assertThat(response.headers().names()).doesNotContain("Server", "Via", "X-Powered-By");
        assertThat(response.headers().contains("Connection")).isFalse();
        response.release();
        client.releaseOutbound();
        client.finishAndReleaseAll();
    }

    @Test
    void shouldSayCloseWhenItEndsTheConnection() {
        assertThat(text(OwnAnswer.of(AnswerCause.BAD_REQUEST, true, false)))
                .startsWith("HTTP/1.1 400 Bad Request\r\nDate: ")
                .contains("\r\nContent-Length: 12\r\n")
                .endsWith("\r\nConnection: close\r\n\r\nBad Request\n");
    }

    @Test
    void shouldLeaveOutTheBodyButNotItsLengthWhenTheMethodIsHead() {
        assertThat(text(OwnAnswer.of(AnswerCause.PATH_DENIED, false, true)))
                .contains("\r\nContent-Length: 10\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void shouldAskForPatienceWhenThePoolIsMissing() {
        assertThat(text(OwnAnswer.of(AnswerCause.NO_SERVER, false, false))).contains("\r\nRetry-After: 5\r\n");
        assertThat(text(OwnAnswer.of(AnswerCause.RESPONSE_TIMEOUT, false, false)))
                .contains("\r\nRetry-After: 5\r\n");
    }

    @Test
    void shouldNameTheMethodsWhenOneIsRefused() {
        assertThat(text(OwnAnswer.of(AnswerCause.BRIDGE_NOT_ALLOWED, false, false)))
                .contains("\r\nAllow: GET, HEAD\r\n");
        assertThat(text(OwnAnswer.of(AnswerCause.METHOD_NOT_ALLOWED, false, false)))
                .contains("\r\nAllow: GET, HEAD, POST, PUT, DELETE, PATCH, OPTIONS\r\n");
    }

    @Test
    void shouldCarryTheLocationAndForbidStoringWhenItRedirects() {
        OwnAnswer answer = new OwnAnswer(
                AnswerCause.REDIRECT, false, false, Optional.of("Location: https://meet.contoso.com/alice/AB"));

        assertThat(text(answer))
                .startsWith("HTTP/1.1 301 Moved Permanently\r\n")
                .contains("\r\nLocation: https://meet.contoso.com/alice/AB\r\n", "\r\nCache-Control: no-store\r\n");
    }

    @Test
    void shouldTellTheTimeInTheFormOfHttp() {
        ZonedDateTime told = ZonedDateTime.parse(HttpDate.now(), DateTimeFormatter.RFC_1123_DATE_TIME);

        assertThat(Duration.between(told.toInstant(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        assertThat(HttpDate.now()).hasSize(29);
    }

    private static String text(OwnAnswer answer) {
        ByteBuf bytes = answer.encode(UnpooledByteBufAllocator.DEFAULT);
        try {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        } finally {
            ReferenceCountUtil.release(bytes);
        }
    }
}
