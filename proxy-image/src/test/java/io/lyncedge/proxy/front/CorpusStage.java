package io.lyncedge.proxy.front;

import io.lyncedge.config.HttpMode;
import io.lyncedge.config.HttpsMode;
import io.lyncedge.proxy.corpus.CorpusCase;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;

/** A proxy whose two listeners lead to one played pool each: where cases of the corpus are shown. */
final class CorpusStage implements AutoCloseable {
    private static final String PLAIN_HOST = "lyncdiscover.contoso.com";

    private final PlayedPool securePool = new PlayedPool(true);
    private final PlayedPool plainPool = new PlayedPool(false);
    private final TestProxy proxy = TestProxy.start(new Plan()
            .pool("secure", securePool.recorder().port())
            .publish(TestProxy.HOST, "secure")
            .plainPool("plain", plainPool.recorder().port())
            .publish(PLAIN_HOST, "plain", HttpsMode.CLOSED, HttpMode.BRIDGE));

    /** Which listener a case is sent to. */
    enum Way {
        TLS,
        PLAIN;

        /** The word in files of the corpus. */
        String word() {
            return this == TLS ? "tls" : "plain";
        }

        /** The name asked for. */
        String host() {
            return this == TLS ? TestProxy.HOST : PLAIN_HOST;
        }

        /** The fields that the proxy adds, without the end of the last line. */
        String forwarded() {
            String scheme = this == TLS ? "https" : "http";
            return "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Proto: " + scheme + "\r\n";
        }
    }

    /** Has the pool play a case, and returns the case as it is for that listener. */
    CorpusCase play(CorpusCase next, Way way) {
        CorpusCase named = next.to(way.host());
        pool(way).play(named);
        return named;
    }

    PlayedPool pool(Way way) {
        return way == Way.TLS ? securePool : plainPool;
    }

    RawClient client(Way way) throws IOException {
        return way == Way.TLS ? proxy.secure() : proxy.plain();
    }

    @Override
    public void close() {
        proxy.close();
        securePool.close();
        plainPool.close();
    }
}
