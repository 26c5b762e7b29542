package io.lyncedge.cli.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** The resource itself is refused, with the path of what is wrong. */
final class ResourceRefused implements RowScript {

    @Override
    public Verdict play(AcceptanceRow row, RunningTopology topology) throws Exception {
        Faults faults = new Faults();
        Path file = Files.createTempFile("internal-site", ".yaml");
        Files.writeString(file, """
                apiVersion: lyncedge.io/v1alpha1
                kind: LyncEdgeProxy
                metadata: {name: internal-site, namespace: acceptance}
                spec:
                  tls: {certificates: [{secretName: public}]}
                  pools:
                  - name: fe
                    role: FrontEnd
                    servers: [{address: pool1.corp.contoso.com}]
                    ports: {https: 443}
                    tls: {systemTrust: true}
                  publications:
                  - {fqdn: webext.contoso.com, service: WebServices, pool: fe}
                """);
        CommandRun validate = CommandRun.of("validate", "-f", file.toString());
        Files.delete(file);
        faults.unless(validate.exitCode() == 1, "exit code " + validate.exitCode());
        faults.unless(validate.output().contains("spec.pools[0].ports.https"), "no path in " + validate.output());
        faults.unless(validate.output().contains("4443"), "no remedy in " + validate.output());
        return faults.verdict(validate.exitCode() == 1 ? "CR-rejected" : "accepted");
    }
}
