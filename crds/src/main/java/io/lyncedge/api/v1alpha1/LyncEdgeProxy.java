package io.lyncedge.api.v1alpha1;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** The custom resource: published FQDNs and the pools behind them. */
@Group(LyncEdgeProxy.GROUP)
@Version(LyncEdgeProxy.VERSION)
@Kind(LyncEdgeProxy.KIND)
@Plural("lyncedgeproxies")
@Singular("lyncedgeproxy")
@ShortNames("lep")
public class LyncEdgeProxy extends CustomResource<LyncEdgeProxySpec, @Nullable LyncEdgeProxyStatus>
        implements Namespaced {
    public static final String GROUP = "lyncedge.io";
    public static final String VERSION = "v1alpha1";
    public static final String KIND = "LyncEdgeProxy";
}
