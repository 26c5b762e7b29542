package io.lyncedge.api.v1alpha1;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** The custom resource: published FQDNs and the Lync pools behind them. */
@Group(LyncEdgeProxy.GROUP)
@Version(LyncEdgeProxy.VERSION)
@Kind(LyncEdgeProxy.KIND)
@Plural("lyncedgeproxies")
@Singular("lyncedgeproxy")
@ShortNames("lep")
@AdditionalPrinterColumn(
        name = "Accepted",
        jsonPath = ".status.conditions[?(@.type==\"Accepted\")].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Programmed",
        jsonPath = ".status.conditions[?(@.type==\"Programmed\")].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Ready",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].status",
        type = AdditionalPrinterColumn.Type.STRING)
@AdditionalPrinterColumn(
        name = "Replicas",
        jsonPath = ".status.readyReplicas",
        type = AdditionalPrinterColumn.Type.INTEGER)
@AdditionalPrinterColumn(
        name = "Age",
        jsonPath = ".metadata.creationTimestamp",
        type = AdditionalPrinterColumn.Type.DATE)
@AdditionalPrinterColumn(
        name = "Pools",
        jsonPath = ".status.conditions[?(@.type==\"PoolsHealthy\")].status",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(
        name = "Policy",
        jsonPath = ".status.conditions[?(@.type==\"PolicyEnforced\")].status",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(
        name = "Hash",
        jsonPath = ".status.shortConfigHash",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@AdditionalPrinterColumn(
        name = "Reason",
        jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason",
        type = AdditionalPrinterColumn.Type.STRING,
        priority = 1)
@ValidationRule(
        value = "self.metadata.name.matches('^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$')",
        fieldPath = ".metadata.name",
        message = "the name is part of Service and label names: it is a DNS label that starts with a letter, at most 40"
                + " characters; write a name such as contoso or contoso-paris")
public class LyncEdgeProxy extends CustomResource<LyncEdgeProxySpec, @Nullable LyncEdgeProxyStatus>
        implements Namespaced {
    /** API group. */
    public static final String GROUP = "lyncedge.io";

    /** Version of the API that this class is. */
    public static final String VERSION = "v1alpha1";

    /** Kind, as documents write it. */
    public static final String KIND = "LyncEdgeProxy";
}
