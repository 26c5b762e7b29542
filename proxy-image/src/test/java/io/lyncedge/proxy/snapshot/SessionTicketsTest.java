package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.simulator.pki.TestAuthority;
import io.netty.buffer.ByteBufAllocator;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resumed session keeps the creation time of the one that its ticket came from. */
class SessionTicketsTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso Public CA");
    private static final String NAME = "webext.contoso.com";

    private final SnapshotFactory factory = new SnapshotFactory(TlsLibrary.BORINGSSL);
    private final BundleMaker maker = new BundleMaker().certificate("public", AUTHORITY.ecdsa(NAME));
    private final SSLContext client = AUTHORITY.clientContext();

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldResumeWhenTheBundleWasReloaded(String version) throws SSLException {
        // Given
        long first = connect(Snapshots.built(factory, maker.bundle()), version);

        // When
        maker.certificate("another", AUTHORITY.ecdsa("meet.contoso.com"));
        Snapshot reloaded = Snapshots.built(factory, maker.bundle());

        // Then
        assertThat(connect(reloaded, version)).isEqualTo(first);
    }

    @Test
    void shouldTakeContextsOverWhenNothingAboutThemChanged() {
        // Given
        FrontTls before = Snapshots.built(factory, maker.bundle()).frontTls();

        // When
        maker.certificate("another", AUTHORITY.ecdsa("meet.contoso.com"));
        FrontTls after = Snapshots.built(factory, maker.bundle()).frontTls();

        // Then
        assertThat(after.exact().get(NAME).context())
                .isSameAs(before.exact().get(NAME).context());
        assertThat(after.exact()).containsKey("meet.contoso.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldResumeWhenKeysWereRotatedOnce(String version) throws SSLException {
        // Given
        Snapshot snapshot = Snapshots.built(factory, maker.bundle());
        long first = connect(snapshot, version);

        // When
        factory.rotateTicketKeys();

        // Then
        assertThat(connect(snapshot, version)).isEqualTo(first);
    }

    @Test
    void shouldResumeAgainAndAgainWhenTheClientComesOnceARotation() throws SSLException {
        // Given
        Snapshot snapshot = Snapshots.built(factory, maker.bundle());
        String version = "TLSv1.2"; // with 1.3 the JDK takes the oldest of the several tickets that it has
        long first = connect(snapshot, version);

        // When, Then: what was resumed under an old key goes on under the new one
        for (int i = 0; i < 4; i++) {
            factory.rotateTicketKeys();
            assertThat(connect(snapshot, version)).as("rotation " + i).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldShakeHandsInFullWhenTheTicketsKeyIsGone(String version) throws SSLException {
        // Given
        Snapshot snapshot = Snapshots.built(factory, maker.bundle());
        long first = connect(snapshot, version);

        // When
        factory.rotateTicketKeys();
        factory.rotateTicketKeys();

        // Then
        long second = connect(snapshot, version);
        assertThat(second).isGreaterThan(first);
        assertThat(connect(snapshot, version)).isEqualTo(second);
    }

    @Test
    void shouldNotResumeWhenTheProcessIsAnother() throws SSLException {
        // Given
        long first = connect(Snapshots.built(factory, maker.bundle()), "TLSv1.2");

        // When
        Snapshot elsewhere = Snapshots.built(new SnapshotFactory(TlsLibrary.BORINGSSL), maker.bundle());

        // Then
        assertThat(connect(elsewhere, "TLSv1.2")).isGreaterThan(first);
    }

    /** Shakes hands and returns when the session was created. */
    private long connect(Snapshot snapshot, String version) throws SSLException {
        SSLEngine engine = client.createSSLEngine(NAME, 443);
        engine.setEnabledProtocols(new String[] {version});
        Handshake.between(
                engine,
                snapshot.frontTls()
                        .select(Optional.of(NAME))
                        .orElseThrow()
                        .context()
                        .newEngine(ByteBufAllocator.DEFAULT));
        long now = System.currentTimeMillis();
        await().until(() -> System.currentTimeMillis() > now);
        return engine.getSession().getCreationTime();
    }
}
