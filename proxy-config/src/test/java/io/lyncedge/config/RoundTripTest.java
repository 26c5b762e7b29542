package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final int ROUNDS = 200;

    private final ProxyConfigCodec codec = new ProxyConfigCodec();

    @Test
    void shouldGiveTheSameConfigurationAndBytesWhenAnyConfigurationMakesARoundTrip() {
        long seed = System.nanoTime();
        RandomConfigs configs = new RandomConfigs(new SplittableRandom(seed));
        for (int i = 0; i < ROUNDS; i++) {
            ProxyConfig config = configs.next();
            byte[] json = codec.write(config);

            Decoded decoded = codec.read(json);

            assertThat(decoded).as("seed %d, round %d", seed, i).isEqualTo(new Decoded.Valid(config));
            assertThat(codec.write(((Decoded.Valid) decoded).config()))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(json);
        }
    }

    @Test
    void shouldHaveAnotherHashWhenAnythingInTheConfigurationDiffers() {
        long seed = System.nanoTime();
        RandomConfigs configs = new RandomConfigs(new SplittableRandom(seed));
        ProxyConfig before = configs.next();
        for (int i = 0; i < ROUNDS; i++) {
            ProxyConfig after = configs.next();

            assertThat(hash(before).equals(hash(after)))
                    .as("seed %d, round %d", seed, i)
                    .isEqualTo(before.equals(after));
            before = after;
        }
    }

    /** The committed file is the form that running proxies read: a difference is a new wire version. */
    @Test
    void shouldWriteTheCommittedBytesWhenTheSampleIsWritten() throws IOException {
        try (InputStream golden = RoundTripTest.class.getResourceAsStream("/proxy.v1.json")) {
            assertThat(codec.write(SampleConfigs.contoso()))
                    .asString()
                    .isEqualToIgnoringNewLines(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private String hash(ProxyConfig config) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put(ProxyConfig.FILE_NAME, codec.write(config));
        return new Bundle(files).hash();
    }
}
