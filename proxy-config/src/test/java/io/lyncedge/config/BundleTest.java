package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {
    @Test
    void shouldHaveTheHashOfItsFramedFilesWhenHashed() {
        // SHA-256 of 00000001 00000002 'a' 'hi', made with another tool
        assertThat(bundle(Map.of("a", "hi")).hash())
                .isEqualTo("894486e7728ba6eb72af098f513d6f738eb1b173f6219797ab0f8decf737df93");
    }

    @Test
    void shouldHaveAnotherHashWhenANameAByteOrABorderMoves() {
        assertThat(Stream.of(
                                Map.of("a", "hi", "b", ""),
                                Map.of("a", "h", "b", "i"),
                                Map.of("a", "hi"),
                                Map.of("ah", "i"),
                                Map.of("a", "hj"),
                                Map.<String, String>of())
                        .map(files -> bundle(files).hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveTheSameHashWhenFilesWereAddedInAnotherOrder() {
        TreeMap<String, byte[]> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(bundle(Map.of("a", "1", "b", "2")).files());

        assertThat(new Bundle(backwards).hash())
                .isEqualTo(bundle(Map.of("a", "1", "b", "2")).hash());
    }

    @Test
    void shouldReadTheConfigurationWhenTheBundleHoldsIt() {
        SortedMap<String, byte[]> files = sampleFiles();

        assertThat(new BundleReader().read(new Bundle(files))).isEqualTo(new Decoded.Valid(SampleConfigs.contoso()));
    }

    @Test
    void shouldNameTheMissingFileWhenTheBundleLacksOne() {
        // Given
        SortedMap<String, byte[]> withoutKey = sampleFiles();
        withoutKey.remove("cert-public.key");
        SortedMap<String, byte[]> withoutConfig = sampleFiles();
        withoutConfig.remove(ProxyConfig.FILE_NAME);

        // When
        Decoded keyless = new BundleReader().read(new Bundle(withoutKey));
        Decoded configless = new BundleReader().read(new Bundle(withoutConfig));

        // Then
        assertThat(((Decoded.Invalid) keyless).problems())
                .extracting(ConfigProblem::path)
                .containsExactly("tls.certificates[0].keyFile");
        assertThat(((Decoded.Invalid) configless).problems())
                .extracting(ConfigProblem::path)
                .containsExactly("proxy.v1.json");
    }

    private static SortedMap<String, byte[]> sampleFiles() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        SampleConfigs.FILES.forEach(name -> files.put(name, new byte[0]));
        files.put(ProxyConfig.FILE_NAME, new ProxyConfigCodec().write(SampleConfigs.contoso()));
        return files;
    }

    private static Bundle bundle(Map<String, String> files) {
        TreeMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Bundle(bytes);
    }
}
