package io.lyncedge.operator.dataplane;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code /config/status}, as far as the operator reads it. Fields that a newer proxy adds are passed over;
 * what is absent is null.
 */
record StatusDocument(
        @Nullable String hash,
        @Nullable Integer wireVersion,
        @Nullable String phase,
        @Nullable List<Unbound> unbound,
        @Nullable List<Certificate> certificates,
        @Nullable List<Server> servers,
        @Nullable Set<String> retired,
        @Nullable Refused refused,
        @Nullable PolicyProbe policyProbe) {
    /** Enough for the largest resource, whose document has about 1.5 MiB. */
    static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final int MAX_DEPTH = 8;
    private static final int MAX_TEXT = 4096;
    private static final int MAX_DIGITS = 20;

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_TEXT)
                            .maxNameLength(MAX_TEXT)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(StatusDocument.class);

    record Unbound(@Nullable String address, @Nullable String reason) {}

    record Certificate(@Nullable String fingerprint) {}

    record Server(
            @Nullable String pool,
            @Nullable String server,
            @Nullable String endpoint,
            boolean plain,
            boolean draining,
            boolean ejected,
            int connections,
            @Nullable Boolean healthy,
            @Nullable String lastProbe,
            @Nullable Map<String, Long> failedHandshakes) {}

    record Refused(@Nullable String hash, @Nullable List<Problem> problems) {}

    record Problem(
            @Nullable String path,
            @Nullable String reason,
            @Nullable String remedy) {}

    record PolicyProbe(@Nullable Boolean connected) {}

    /**
     * Reads a document, to its end.
     *
     * @throws IOException if the stream fails, or what it gives is no such document or exceeds a bound
     */
    static @Nullable StatusDocument read(InputStream in) throws IOException {
        return READER.readValue(in);
    }
}
