package io.lyncedge.operator.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.NonDeletingOperation;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.api.v1alpha1.LyncEdgeProxyStatus;
import io.lyncedge.operator.dns.LiveNames;
import io.lyncedge.operator.fixture.Documents;
import io.lyncedge.operator.fixture.PlayedKubelets;
import io.lyncedge.operator.fixture.ScaledTimer;
import io.lyncedge.operator.fixture.TestCertificate;
import io.lyncedge.operator.fixture.TestNameServer;
import io.lyncedge.operator.fixture.TestWorld;
import io.lyncedge.operator.fixture.api.ApiServer;
import io.lyncedge.operator.runtime.OperatorSettings.OperatorPod;
import io.lyncedge.operator.timer.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xbill.DNS.Type;

/** Whole operators on an API server in memory, with pods that have admin ports. */
final class ProcessWorld implements AutoCloseable {
    static final String NAMESPACE = "lync-edge";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String RESOURCE = """
            apiVersion: lyncedge.io/v1alpha1
            kind: LyncEdgeProxy
            metadata: {name: contoso, namespace: lync-edge}
            spec:
              tls: {certificates: [{secretName: contoso-public}]}
              pools:
              - {name: fe, role: FrontEnd, servers: [{address: fe.corp.contoso.com}], tls: {trustedCA: {configMap: corp-ca, key: ca.crt}}}
              publications:
              - {fqdn: webext.contoso.com, service: WebServices, pool: fe}
              %s
            """;

    final ApiServer server = new ApiServer();
    final KubernetesClient admin = server.client("admin");
    final PlayedKubelets kubelets = new PlayedKubelets(admin);
    final TestNameServer nameServer = new TestNameServer();
    final List<String> ended = new CopyOnWriteArrayList<>();
    private final List<OperatorProcess> processes = new CopyOnWriteArrayList<>();

    ProcessWorld() throws IOException {
        nameServer.record("fe.corp.contoso.com.", 30, Type.A, "10.20.0.11");
        putCertificate(TestWorld.certificate(Duration.ofDays(90), "webext.contoso.com", "meet.contoso.com"));
        admin.resource(new ConfigMapBuilder()
                        .withNewMetadata()
                        .withName("corp-ca")
                        .withNamespace(NAMESPACE)
                        .endMetadata()
                        .withData(Map.of("ca.crt", TestWorld.AUTHORITY.pem()))
                        .build())
                .create();
    }

    /** Creates or replaces the certificate. */
    void putCertificate(TestCertificate certificate) {
        admin.resource(certificate.secret(NAMESPACE, "contoso-public")).createOr(NonDeletingOperation::update);
    }

    /** Starts another replica of the operator. */
    OperatorProcess start(String pod) {
        OperatorSettings settings = new OperatorSettings(
                "registry.example/proxy@sha256:1111",
                new TreeSet<>(List.of(NAMESPACE)),
                List.of(),
                5,
                Duration.ofMinutes(10),
                true,
                new OperatorPod(pod, "lyncedge-system", 0));
        Config config = server.config(pod);
        try {
            OperatorProcess process = OperatorProcess.start(
                    settings,
                    new OperatorProcess.Place(config, kubelets.adminPort(), this::names, () -> ended.add(pod)),
                    Build.RELEASE);
            processes.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For name servers, a second is a hundred. */
    private LiveNames names(Timer timer) {
        return new LiveNames(new ScaledTimer(timer, 100), nameServer.resolver(), new Random(1));
    }

    /** Ends a replica as SIGTERM does. */
    void stop(OperatorProcess process) {
        processes.remove(process);
        process.close();
    }

    static LyncEdgeProxy resource(String publications) {
        return Documents.resource(RESOURCE.formatted(publications));
    }

    /** Creates the resource and waits for its Deployment. */
    Deployment create() {
        admin.resource(resource("")).create();
        return admin.apps()
                .deployments()
                .inNamespace(NAMESPACE)
                .withName("contoso-lyncedge")
                .waitUntilCondition(deployment -> deployment != null, 40, TimeUnit.SECONDS);
    }

    /** Edits the resource as a user does: with these publications besides the first. */
    void edit(String publications) {
        admin.resources(LyncEdgeProxy.class)
                .inNamespace(NAMESPACE)
                .withName("contoso")
                .edit(live -> {
                    live.setSpec(resource(publications).getSpec());
                    return live;
                });
    }

    /** Text of a condition. */
    String message(String type) {
        return status().stream()
                .flatMap(found -> found.conditions().stream())
                .filter(condition -> condition.getType().equals(type))
                .map(Condition::getMessage)
                .findFirst()
                .orElse("");
    }

    Optional<LyncEdgeProxyStatus> status() {
        return Optional.ofNullable(admin.resources(LyncEdgeProxy.class)
                        .inNamespace(NAMESPACE)
                        .withName("contoso")
                        .get())
                .map(LyncEdgeProxy::getStatus);
    }

    String configHash() {
        return status().map(LyncEdgeProxyStatus::configHash).orElse("");
    }

    void awaitCondition(String type, String status, String reason) {
        awaitThat(() -> assertThat(status().orElseThrow(() -> new AssertionError("no status"))
                        .conditions())
                .filteredOn(condition -> condition.getType().equals(type))
                .singleElement()
                .as(() -> message(type))
                .extracting(Condition::getStatus, Condition::getReason)
                .containsExactly(status, reason));
    }

    void awaitThat(Runnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion::run);
    }

    /** Who holds the Lease; empty if nobody. */
    String leader() {
        return Optional.ofNullable(admin.leases()
                        .inNamespace("lyncedge-system")
                        .withName("lyncedge-operator")
                        .get())
                .map(lease -> lease.getSpec().getHolderIdentity())
                .orElse("");
    }

    /** Another process holds it from now on. */
    void takeLease(String holder) {
        admin.leases()
                .inNamespace("lyncedge-system")
                .withName("lyncedge-operator")
                .edit(lease -> {
                    lease.getSpec().setHolderIdentity(holder);
                    return lease;
                });
    }

    /** What a replica has done to these resources, {@code GROUP/RESOURCE VERB}. */
    Set<String> used(String pod, Set<String> resources) {
        return server.requests(pod).stream()
                .filter(request -> resources.contains(request.group() + "/" + request.resource()))
                .map(request -> request.group() + "/" + request.resource() + " " + request.verb())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    long writes(String pod, Predicate<String> resources) {
        return server.requests(pod).stream()
                .filter(request -> request.isWrite() && resources.test(request.resource()))
                .count();
    }

    @Override
    public void close() {
        processes.forEach(OperatorProcess::close);
        kubelets.close();
        admin.close();
        server.close();
        nameServer.close();
    }
}
