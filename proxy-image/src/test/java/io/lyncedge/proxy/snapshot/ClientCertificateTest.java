package io.lyncedge.proxy.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyncedge.config.ClientAuthMode;
import io.lyncedge.proxy.fixture.BundleMaker;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.netty.buffer.ByteBufAllocator;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of clients: proxy.md item 15. */
class ClientCertificateTest {
    private static final TestAuthority AUTHORITY = TestAuthority.create("Contoso Public CA");
    private static final TestAuthority PHONES = TestAuthority.create("Phones");
    private static final String NAME = "webext.contoso.com";
    private static final IssuedCertificate FRONT = AUTHORITY.ecdsa(NAME);
    private static final IssuedCertificate PHONE = PHONES.client("phone-1");
    /** Its authority has the right name and another key: clients show no certificate of a name that was not asked for. */
    private static final IssuedCertificate STRANGER =
            TestAuthority.create("Phones").client("phone-1");

    private static final String CA_FILE = "ca-phones.crt";

    @ParameterizedTest
    @CsvSource({
        "BORINGSSL,OPTIONAL,NONE,true",
        "BORINGSSL,OPTIONAL,PHONE,true",
        "BORINGSSL,OPTIONAL,STRANGER,false",
        "BORINGSSL,REQUIRED,NONE,false",
        "BORINGSSL,REQUIRED,PHONE,true",
        "BORINGSSL,REQUIRED,STRANGER,false",
        "JDK,OPTIONAL,NONE,true",
        "JDK,OPTIONAL,PHONE,true",
        "JDK,OPTIONAL,STRANGER,false",
        "JDK,REQUIRED,NONE,false",
        "JDK,REQUIRED,PHONE,true",
        "JDK,REQUIRED,STRANGER,false"
    })
    void shouldLetInWhoMayComeIn(TlsLibrary library, ClientAuthMode mode, Who who, boolean accepted) {
        for (String version : new String[] {"TLSv1.2", "TLSv1.3"}) {
            assertThat(succeeds(front(library, bundle(mode)), client(who, version)))
                    .as(version)
                    .isEqualTo(accepted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"BORINGSSL", "JDK"})
    void shouldAcceptNobodysCertificateWhenNoAuthorityIsKnown(TlsLibrary library) {
        // Given
        SnapshotFactory factory = new SnapshotFactory(library);
        BundleMaker required = maker().clientAuth(ClientAuthMode.REQUIRED, Optional.empty());
        BundleMaker optional = maker().clientAuth(ClientAuthMode.OPTIONAL, Optional.empty());

        // When, Then
        assertThat(succeeds(server(factory, required), client(Who.PHONE, "TLSv1.2")))
                .isFalse();
        assertThat(succeeds(server(factory, required), client(Who.NONE, "TLSv1.2")))
                .isFalse();
        assertThat(succeeds(server(factory, optional), client(Who.NONE, "TLSv1.2")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BORINGSSL,TLSv1.2", "BORINGSSL,TLSv1.3", "JDK,TLSv1.2", "JDK,TLSv1.3"})
    void shouldNotResumeASessionFromBeforeWhenACertificateIsRequiredNow(TlsLibrary library, String version) {
        // Given
        SnapshotFactory factory = new SnapshotFactory(library);
        SSLContext client = AUTHORITY.clientContext();
        assertThat(succeeds(server(factory, maker()), engine(client, version))).isTrue();

        // When
        SSLEngine after = server(factory, bundle(ClientAuthMode.REQUIRED));

        // Then
        assertThat(succeeds(after, engine(client, version))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldKnowTheCertificateWhenTheSessionIsResumed(String version) throws SSLPeerUnverifiedException {
        // Given
        SnapshotFactory factory = new SnapshotFactory(TlsLibrary.BORINGSSL);
        SSLContext client = AUTHORITY.clientContext(PHONE);
        BundleMaker required = bundle(ClientAuthMode.REQUIRED);
        SSLEngine first = engine(client, version);
        assertThat(succeeds(server(factory, required), first)).isTrue();

        // When
        SSLEngine second = engine(client, version);
        SSLEngine server = server(factory, required);
        assertThat(succeeds(server, second)).isTrue();

        // Then
        assertThat(second.getSession().getCreationTime())
                .isEqualTo(first.getSession().getCreationTime());
        assertThat(server.getSession().getPeerCertificates()[0]).isEqualTo(PHONE.certificate());
    }

    private enum Who {
        NONE,
        PHONE,
        STRANGER
    }

    private static BundleMaker maker() {
        return new BundleMaker().certificate("public", FRONT);
    }

    private static BundleMaker bundle(ClientAuthMode mode) {
        return maker().file(CA_FILE, PHONES.rootPem()).clientAuth(mode, Optional.of(CA_FILE));
    }

    private static SSLEngine front(TlsLibrary library, BundleMaker maker) {
        return server(new SnapshotFactory(library), maker);
    }

    private static SSLEngine server(SnapshotFactory factory, BundleMaker maker) {
        return Snapshots.built(factory, maker.bundle())
                .frontTls()
                .select(Optional.of(NAME))
                .orElseThrow()
                .newHandler(ByteBufAllocator.DEFAULT)
                .engine();
    }

    private static SSLEngine client(Who who, String version) {
        SSLContext context = switch (who) {
            case NONE -> AUTHORITY.clientContext();
            case PHONE -> AUTHORITY.clientContext(PHONE);
            case STRANGER -> AUTHORITY.clientContext(STRANGER);
        };
        return engine(context, version);
    }

    private static SSLEngine engine(SSLContext context, String version) {
        SSLEngine engine = context.createSSLEngine(NAME, 443);
        engine.setEnabledProtocols(new String[] {version});
        return engine;
    }

    private static boolean succeeds(SSLEngine server, SSLEngine client) {
        try {
            Handshake.between(client, server);
            return true;
        } catch (SSLException _) {
            return false;
        }
    }
}
