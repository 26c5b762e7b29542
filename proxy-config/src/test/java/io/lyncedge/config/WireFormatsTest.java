package io.lyncedge.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Two wire versions side by side. */
final class WireFormatsTest {
    private final ProxyConfig config = SampleConfigs.contoso();
    private final BundleReader older = new BundleReader();
    private final BundleReader newer = new BundleReader(NextWireFormat.FORMATS);

    @Test
    void shouldBeReadByBothReleasesEachByItsOwnVersionWhenTheBundleHoldsBoth() {
        // When
        Bundle both = bundle(NextWireFormat.FORMATS.write(config, Set.of(1)));

        // Then
        assertThat(older.read(both)).isEqualTo(new Decoded.Valid(config));
        assertThat(newer.read(both)).isEqualTo(new Decoded.Valid(config.withVersion(2)));
    }

    @Test
    void shouldBeReadByTheNewerReleaseWhenTheOlderWroteIt() {
        assertThat(newer.read(bundle(WireFormats.CURRENT.write(config, Set.of()))))
                .isEqualTo(new Decoded.Valid(config));
    }

    @Test
    void shouldBeRefusedByTheOlderReleaseWhenNobodyReadsItsVersionAnyMore() {
        assertThat(older.read(bundle(NextWireFormat.FORMATS.write(config, Set.of()))))
                .isInstanceOfSatisfying(
                        Decoded.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(ConfigProblem::path)
                                .containsExactly("proxy.v1.json"));
    }

    @Test
    void shouldNotFallBackWhenTheFileOfItsOwnVersionIsBad() {
        // Given
        SortedMap<String, byte[]> files = NextWireFormat.FORMATS.write(config, Set.of(1));

        // When
        files.put("proxy.v2.json", files.get("proxy.v1.json"));

        // Then
        assertThat(newer.read(bundle(files))).isInstanceOf(Decoded.Invalid.class);
    }

    @Test
    void shouldBeStrictWhenAFieldOfTheNextVersionStandsInAFileOfThisOne() {
        // When
        String next = new String(new NextWireFormat().write(config), StandardCharsets.UTF_8);

        // Then
        assertThat(new ProxyConfigCodec()
                        .read(next.replace("\"version\":2", "\"version\":1").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Decoded.Invalid.class);
    }

    private static Bundle bundle(SortedMap<String, byte[]> files) {
        SampleConfigs.FILES.forEach(name -> files.putIfAbsent(name, new byte[0]));
        return new Bundle(files);
    }
}
