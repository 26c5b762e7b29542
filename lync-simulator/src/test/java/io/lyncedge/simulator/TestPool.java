package io.lyncedge.simulator;

import io.lyncedge.simulator.pages.PoolSettings;
import io.lyncedge.simulator.pki.IssuedCertificate;
import io.lyncedge.simulator.pki.TestAuthority;
import io.lyncedge.simulator.recorder.ClientTls;
import io.lyncedge.simulator.recorder.RawClient;
import java.io.IOException;

/** What tests of simulated pools share: certificates made once, a Front End, clients. */
final class TestPool {

    static final String FE = "fe01.corp.contoso.com";
    static final TestAuthority AUTHORITY = TestAuthority.create("Simulator Test Root");
    static final IssuedCertificate CERTIFICATE = AUTHORITY.ecdsa(FE, "webext.contoso.com", "owas.corp.contoso.com");

    private TestPool() {}

    /** A Front End with both sites; waiting times are a thousandth. */
    static SimulatedPool frontEnd() {
        return SimulatedPool.start(
                PoolSettings.frontEnd("webext.contoso.com").withTimeScale(0.001),
                ServerSpec.external(FE, CERTIFICATE)
                        .with(
                                ListenerSpec.EXTERNAL_HTTPS,
                                ListenerSpec.EXTERNAL_HTTP,
                                ListenerSpec.INTERNAL_HTTPS,
                                ListenerSpec.INTERNAL_HTTP));
    }

    /** Connects to the first server's listener of that kind, which must show a certificate for it. */
    static RawClient client(SimulatedPool pool, ListenerSpec kind) throws IOException {
        int port = pool.server().port(kind);
        return kind.secure()
                ? RawClient.tls(port, ClientTls.sni(pool.server().fqdn()).trusting(AUTHORITY))
                : RawClient.plain(port);
    }

    /** Connects to the first server's https listener of the external site. */
    static RawClient client(SimulatedPool pool) throws IOException {
        return client(pool, ListenerSpec.EXTERNAL_HTTPS);
    }

    /** A request without body. */
    static String request(String method, String host, String target, String... fields) {
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\nHost: %s\r\n".formatted(method, target, host));
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** A GET of the web services FQDN. */
    static String get(String target, String... fields) {
        return request("GET", "webext.contoso.com", target, fields);
    }
}
