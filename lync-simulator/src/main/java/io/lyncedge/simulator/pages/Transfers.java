package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.BodyReader;
import io.lyncedge.simulator.http.ContentSeed;
import io.lyncedge.simulator.http.Opening;
import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageContent;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.Pages;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;

/** Uploads and downloads of any size in constant memory, to be compared by hash. */
final class Transfers {

    static final String SHA256_FIELD = "X-Simulator-SHA256";
    static final String LENGTH_FIELD = "X-Simulator-Length";

    private Transfers() {}

    /** Answers 200 without a body; fields tell length and SHA-256 of what was received. */
    static Page upload() {
        return request -> new Opening.Reading(new Hashing());
    }

    /** {@code ?bytes=N&seed=S}: N bytes that follow from S; a field tells their SHA-256 unless {@code &hash=no} is there. */
    static Page download() {
        return Pages.later(
                request -> CompletableFuture.supplyAsync(() -> generated(request), Thread::startVirtualThread));
    }

    private static PageAnswer generated(PageRequest request) {
        PageContent.Generated content =
                new PageContent.Generated(request.query("bytes", 1024), request.query("seed", 0));
        PageAnswer answer = PageAnswer.of(200, "application/octet-stream", content);
        return request.query("hash").filter("no"::equals).isPresent()
                ? answer
                : answer.with(SHA256_FIELD, ContentSeed.sha256(content.seed(), content.length()));
    }

    /** Keeps nothing but a digest. */
    private static final class Hashing implements BodyReader {

        private final MessageDigest digest = ContentSeed.sha256();
        private long length;

        @Override
        public void read(byte[] bytes) {
            digest.update(bytes);
            length += bytes.length;
        }

        @Override
        public CompletableFuture<PageAnswer> finish() {
            return CompletableFuture.completedFuture(PageAnswer.empty(200)
                    .with(LENGTH_FIELD, Long.toString(length))
                    .with(SHA256_FIELD, HexFormat.of().formatHex(digest.digest())));
        }
    }
}
