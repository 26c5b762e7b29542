package io.lyncedge.e2e;

import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Private keys, the key of the cookies, and what clients signed in with, searched for in all that people may read. */
final class SecretsScene implements Scene {
    private static final Pattern KEY = Pattern.compile("(?s)-----BEGIN[A-Z ]* KEY-----(.*?)-----END");
    private static final String COOKIE_KEY = "affinity.key";
    private static final int LONG = 40;
    private static final int FEW = 20;
    private static final List<String> OF_CLIENTS = List.of(
            "Lync-2013!", // passwords
            "cwt=", // web tickets
            "TlRMTVNTUAAD", // third messages of NTLM
            "alice@contoso.com"); // sip addresses
    private static final String HARMLESS = "webext.contoso.com";

    @Override
    public String title() {
        return "Secrets: searched for in logs, events, status, metrics and objects";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Set<String> secrets = secrets(stage.cluster());
        Readable readable = Readable.of(stage.cluster());
        stage.transcript()
                .note("%d texts of %,d characters, %d secrets"
                        .formatted(readable.texts().size(), readable.length(), secrets.size()));
        stage.transcript().check("private keys and the key of the cookies are known", true, secrets.size() > FEW);
        stage.transcript()
                .check(
                        "a name that is no secret is found",
                        true,
                        !readable.containing(HARMLESS).isEmpty());
        secrets.addAll(OF_CLIENTS);
        List<String> leaks = secrets.stream()
                .flatMap(secret -> readable.containing(secret).stream())
                .distinct()
                .toList();
        stage.transcript().check("texts with a secret in them", List.of(), leaks);
    }

    /** Each line of each key, so that no excerpt of one is missed. */
    private static Set<String> secrets(Cluster cluster) {
        Set<String> secrets = new LinkedHashSet<>();
        cluster.client().secrets().inNamespace(Proxies.NAMESPACE).list().getItems().stream()
                .forEach(secret -> {
                    contents(secret).flatMap(SecretsScene::keys).forEach(secrets::add);
                    Optional.ofNullable(secret.getData().get(COOKIE_KEY)).ifPresent(secrets::add);
                });
        secrets.removeIf(secret -> secret.length() < LONG);
        return secrets;
    }

    private static Stream<String> contents(Secret secret) {
        return secret.getData().values().stream()
                .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8));
    }

    private static Stream<String> keys(String content) {
        return KEY.matcher(content).results().flatMap(key -> key.group(1).lines());
    }
}
