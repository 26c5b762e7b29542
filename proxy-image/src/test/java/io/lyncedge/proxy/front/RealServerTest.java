package io.lyncedge.proxy.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lyncedge.proxy.LeakExtension;
import io.lyncedge.proxy.route.Listener;
import io.lyncedge.simulator.ntlm.NtlmUser;
import io.lyncedge.simulator.recorder.RawAnswer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sign-ins through the proxy to Apache httpd, by clients that are not ours: {@code make ntlm}. */
@Tag("ntlm")
@ExtendWith(LeakExtension.class)
class RealServerTest {
    private static final NtlmUser ALICE = new NtlmUser("CONTOSO", "alice", "Lync-2013!");
    private static final NtlmUser DANA = new NtlmUser("CONTOSO", "dana", "Skype-2019!");
    private static final int ROUNDS = 5;

    @TempDir
    Path root;

    private Path users;

    @BeforeEach
    void setUp() throws Exception {
        List<Path> missing = ApacheServer.missing();
        if (!missing.isEmpty()) {
            System.err.println("SKIPPED: sign-ins to a real server need apache2-bin, libapache2-mod-auth-gssapi,"
                    + " gss-ntlmssp and curl; missing: " + missing);
        }
        assumeTrue(missing.isEmpty());
        users = Files.writeString(root.resolve("users"), lineOf(ALICE) + lineOf(DANA));
    }

    @Test
    void shouldKeepUsersApartWhenTheySignInByTurns() throws Exception {
        try (ApacheServer apache = ApacheServer.start(root, Plan.POOL, users);
                TestProxy proxy = TestProxy.start(Plan.single(apache.port()));
                SigningIn alice = new SigningIn(proxy.secure(), "a", ALICE);
                SigningIn dana = new SigningIn(proxy.secure(), "d", DANA)) {
            // When
            String first = alice.begin();
            String second = dana.begin();
            List<RawAnswer> answers = new ArrayList<>(List.of(dana.finish(second), alice.finish(first)));
            for (int i = 0; i < ROUNDS; i++) {
                answers.add(dana.get("/page"));
                answers.add(alice.get("/page"));
            }

            // Then
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).head().value("X-User"))
                        .contains(i % 2 == 0 ? "CONTOSO\\dana" : "CONTOSO\\alice");
            }
        }
    }

    @Test
    void shouldSignInOnceWhenCurlNegotiates() throws Exception {
        try (ApacheServer apache = ApacheServer.start(root, Plan.POOL, users);
                TestProxy proxy = TestProxy.start(Plan.single(apache.port()))) {
            // When
            String out = curl(
                    "--negotiate",
                    "-u",
                    "CONTOSO\\alice:",
                    "--cacert",
                    Files.writeString(root.resolve("ca.pem"), Plan.AUTHORITY.rootPem())
                            .toString(),
                    "--connect-to",
                    "::127.0.0.1:" + proxy.address(Listener.HTTPS).getPort(),
                    "https://webext.contoso.com/page",
                    "https://webext.contoso.com/page");

            // Then
            assertSignedInOnce(out);
            assertThat(proxy.exchanges(3)).extracting(SeenExchange::status).containsExactly(401, 200, 200);
        }
    }

    @Test
    void shouldSignInOnceWhenCurlSpeaksNtlm() throws Exception {
        try (ApacheServer apache = ApacheServer.start(root, Plan.POOL, users);
                TestProxy proxy = TestProxy.start(Plan.single(apache.port()));
                PaddingRelay relay = new PaddingRelay(proxy)) {
            // When
            String out = curl(
                    "--ntlm",
                    "-u",
                    "CONTOSO\\alice:" + ALICE.password(),
                    "--connect-to",
                    "::127.0.0.1:" + relay.port(),
                    "http://webext.contoso.com/page",
                    "http://webext.contoso.com/page");

            // Then
            assertSignedInOnce(out);
            assertThat(relay.connections()).isEqualTo(1);
            assertThat(proxy.exchanges(3)).extracting(SeenExchange::status).containsExactly(401, 200, 200);
        }
    }

    private static void assertSignedInOnce(String out) {
        assertThat(out.lines().filter(line -> line.startsWith("X-User: CONTOSO")))
                .containsExactly("X-User: CONTOSO\\alice", "X-User: CONTOSO\\alice");
        assertThat(out.lines().filter(line -> line.startsWith("HTTP/1.1 401"))).hasSize(1);
    }

    private String curl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "-i", "--http1.1", "-m", "30"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NTLM_USER_FILE", users.toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        return out;
    }

    private static String lineOf(NtlmUser user) {
        return user.domain() + ":" + user.name() + ":" + user.password() + "\n";
    }
}
