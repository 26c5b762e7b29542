package io.lyncedge.operator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.config.Bundle;
import io.lyncedge.operator.fixture.Resources;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.resolve.References;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is written into a bundle is read back from it. */
final class StoredBundleTest {
    private final TestWorld world = new TestWorld();

    private Bundle bundle(LyncEdgeProxy resource) {
        Translation translation =
                new Translator(Resources.SETTINGS).translate(resource, world.resolve(resource), Resources.KEY);
        return ((Translation.Accepted) translation).plan().bundle();
    }

    @Test
    void shouldGiveTheSameBundleWhenTranslatedFromWhatWasReadBack() {
        // Given
        LyncEdgeProxy resource = Resources.plain();
        Bundle written = bundle(resource);
        StoredBundle stored = new StoredBundle(written);

        // When
        References references = stored.references();
        Translation again = new Translator(Resources.SETTINGS)
                .translate(resource, references, stored.affinityKey().orElseThrow());

        // Then
        assertThat(((Translation.Accepted) again).plan().bundle().hash()).isEqualTo(written.hash());
        assertThat(stored.spec()).contains(resource.getSpec());
    }

    @Test
    void shouldServeWhatWasGoodWhenEverythingIsGone() {
        // Given
        LyncEdgeProxy resource = Resources.plain();
        References lastGood = new StoredBundle(bundle(resource)).references();
        world.source().remove("contoso-public").remove("corp-ca");
        world.names().remove("fe01.corp.contoso.com");

        // When
        References references = world.resolve(resource, lastGood);

        // Then
        assertThat(references.certificate("contoso-public")).isPresent();
        assertThat(references.addressesOf("fe01.corp.contoso.com")).containsExactly("10.20.0.11");
        assertThat(references.problems()).hasSize(3);
    }

    @Test
    void shouldCountAsNotThereWhenItCannotBeRead() {
        // Given
        SortedMap<String, byte[]> files =
                new TreeMap<>(bundle(Resources.plain()).files());
        files.replaceAll((_, _) -> new byte[] {'{'});

        // When
        StoredBundle stored = new StoredBundle(new Bundle(files));

        // Then
        assertThat(stored.spec()).isEmpty();
        assertThat(stored.affinityKey()).isEmpty();
        assertThat(stored.references()).isEqualTo(References.NONE);
    }
}
