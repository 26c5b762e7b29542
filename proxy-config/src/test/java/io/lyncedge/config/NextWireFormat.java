package io.lyncedge.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** A wire version that no release has: version 1 plus one field, which must be there. */
public final class NextWireFormat implements WireFormat {
    /** This version and the one before it, as a release after this one would have them. */
    public static final WireFormats FORMATS = new WireFormats(List.of(new NextWireFormat(), new ProxyConfigCodec()));

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String FIELD = "greeting";

    private final ProxyConfigCodec codec = new ProxyConfigCodec();

    @Override
    public int version() {
        return 2;
    }

    @Override
    public byte[] write(ProxyConfig config) {
        try {
            ObjectNode tree = (ObjectNode) MAPPER.readTree(codec.write(config));
            return MAPPER.writeValueAsBytes(tree.put("version", version()).put(FIELD, "hello"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Decoded read(byte[] json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode tree ? read(tree) : invalid("");
        } catch (IOException e) {
            return invalid("");
        }
    }

    private Decoded read(ObjectNode tree) throws JsonProcessingException {
        JsonNode greeting = tree.remove(FIELD);
        if (greeting == null || !greeting.isTextual()) {
            return invalid(FIELD);
        }
        if (tree.path("version").asInt() != version()) {
            return invalid("version");
        }
        return switch (codec.read(MAPPER.writeValueAsBytes(tree.put("version", 1)))) {
            case Decoded.Invalid invalid -> invalid;
            case Decoded.Valid(ProxyConfig config) -> new Decoded.Valid(config.withVersion(version()));
        };
    }

    private static Decoded invalid(String path) {
        return new Decoded.Invalid(List.of(new ConfigProblem(path, "is missing or wrong", "write version 2")));
    }
}
