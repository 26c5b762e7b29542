package io.lyncedge.config;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The JSON form of {@link ProxyConfig}: compact, UTF-8, fields in the order of the records, absent values as {@code
 * null}, so that equal configurations give equal bytes. Reading is strict: an unknown, missing or repeated field, a
 * value of another type and another wire version are refused. It does not check what the values mean; that is {@link
 * ProxyConfigValidator}'s work.
 */
public final class ProxyConfigCodec implements WireFormat {
    /** Longest document that is read, in bytes; a whole bundle has at most 900 KiB. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 16;
    private static final int MAX_TEXT = 4096;
    private static final int MAX_NAME = 64;
    private static final int MAX_DIGITS = 20;

    private static final JsonMapper MAPPER = mapper();

    @Override
    public int version() {
        return ProxyConfig.VERSION;
    }

    @Override
    public byte[] write(ProxyConfig config) {
        try {
            return MAPPER.writeValueAsBytes(config.withVersion(ProxyConfig.VERSION));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every wire configuration has a JSON form", e);
        }
    }

    /** {@inheritDoc} White space and the order of fields are free. */
    @Override
    public Decoded read(byte[] json) {
        if (json.length > MAX_BYTES) {
            return invalid("", "the document has " + json.length + " bytes", "write at most " + MAX_BYTES);
        }
        try {
            return read(MAPPER.readTree(decodeUtf8(json)));
        } catch (CharacterCodingException _) {
            return invalid("", "the document is not UTF-8", "write it as UTF-8");
        } catch (JsonProcessingException e) {
            return new Decoded.Invalid(List.of(JsonProblems.ofSyntax(e)));
        }
    }

    private static Decoded read(JsonNode document) {
        JsonNode version = document.path("version");
        if (!version.isInt()) {
            return invalid("version", "is missing or not a number", "write " + ProxyConfig.VERSION);
        }
        if (version.intValue() != ProxyConfig.VERSION) {
            return invalid(
                    "version",
                    "wire version " + version.intValue() + " is not " + ProxyConfig.VERSION
                            + ", which this build reads",
                    "use a control plane and a proxy of neighbouring releases");
        }
        try {
            return new Decoded.Valid(MAPPER.treeToValue(document, ProxyConfig.class));
        } catch (JsonMappingException e) {
            return new Decoded.Invalid(List.of(JsonProblems.ofContent(e, document)));
        } catch (JsonProcessingException e) {
            return new Decoded.Invalid(List.of(JsonProblems.ofSyntax(e)));
        }
    }

    private static String decodeUtf8(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static Decoded invalid(String path, String reason, String remedy) {
        return new Decoded.Invalid(List.of(new ConfigProblem(path, reason, remedy)));
    }

    private static JsonMapper mapper() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxDocumentLength(MAX_BYTES)
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNameLength(MAX_NAME)
                .maxNumberLength(MAX_DIGITS)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .addModule(new Jdk8Module())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }
}
