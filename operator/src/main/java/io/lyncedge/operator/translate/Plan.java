package io.lyncedge.operator.translate;

import io.lyncedge.config.Bundle;
import io.lyncedge.config.ProxyConfig;
import io.lyncedge.operator.resolve.ReferenceProblem;
import java.util.List;

/**
 * Everything that follows from a resource and its references: what the proxies get, what the cluster gets and what there
 * is to say about it. Equal inputs give equal plans.
 *
 * @param identity whose objects these are
 * @param workload the proxy pods
 * @param service the Service in front of them
 * @param policyRows rows of the port tables that the resource needs, in the tables' order
 * @param adminAccess who reaches the admin port
 * @param config the wire configuration
 * @param bundle the files that the proxies read, the wire configuration among them
 * @param publications what becomes of each published FQDN, in the order of the resource
 * @param problems references that are not as they should be
 * @param warnings what is accepted and worth saying
 */
public record Plan(
        ResourceIdentity identity,
        WorkloadPlan workload,
        ServicePlan service,
        List<PolicyRow> policyRows,
        AdminAccess adminAccess,
        ProxyConfig config,
        Bundle bundle,
        List<PublicationState> publications,
        List<ReferenceProblem> problems,
        List<PlanWarning> warnings) {
    public Plan {
        policyRows = List.copyOf(policyRows);
        publications = List.copyOf(publications);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
