package io.lyncedge.operator.resources;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.translate.ResourceIdentity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Names, labels, selectors and ownership of the objects of one resource. Every selector uses name and instance, so that
 * several resources, foreign pods and the operator can share a namespace; it never changes, since selectors of
 * Deployments cannot.
 */
public final class ObjectIdentity {
    /** Key of the label that says what an object is. */
    public static final String NAME_LABEL = "app.kubernetes.io/name";

    /** Key of the label that says whose it is. */
    public static final String INSTANCE_LABEL = "app.kubernetes.io/instance";

    /** Key of the label that says who made it. */
    public static final String MANAGED_BY_LABEL = "app.kubernetes.io/managed-by";

    private static final String NAME = "lyncedge-proxy";
    private static final String OPERATOR = "lyncedge-operator";

    private final ResourceIdentity resource;

    /** The identity of a resource's objects. */
    public ObjectIdentity(ResourceIdentity resource) {
        this.resource = resource;
    }

    /** {@code NAME-lyncedge}. */
    public String name() {
        return resource.name() + "-lyncedge";
    }

    /** {@code NAME-lyncedge-SUFFIX}; at most 63 characters, since a resource's name has at most 40. */
    public String name(String suffix) {
        return name() + "-" + suffix;
    }

    /** Labels of every object. */
    public SortedMap<String, String> labels() {
        return new TreeMap<>(Map.of(
                NAME_LABEL, NAME,
                INSTANCE_LABEL, resource.name(),
                MANAGED_BY_LABEL, OPERATOR));
    }

    /** Labels that select the pods of this resource alone. */
    public SortedMap<String, String> selectorLabels() {
        return new TreeMap<>(Map.of(NAME_LABEL, NAME, INSTANCE_LABEL, resource.name()));
    }

    /** {@link #selectorLabels} as text, as status and command lines write it. */
    public String selectorText() {
        return text(selectorLabels());
    }

    /** Selector of the objects of all resources, as text. */
    public static String ownedSelectorText() {
        return text(new TreeMap<>(Map.of(NAME_LABEL, NAME, MANAGED_BY_LABEL, OPERATOR)));
    }

    private static String text(SortedMap<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(","));
    }

    /** Selector of the pods of this resource alone. */
    LabelSelector podSelector() {
        return new LabelSelectorBuilder().withMatchLabels(selectorLabels()).build();
    }

    /** Metadata of an object of this name. */
    ObjectMeta meta(String name) {
        return new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(resource.namespace())
                .withLabels(labels())
                .withOwnerReferences(owner().map(List::of).orElse(List.of()))
                .build();
    }

    private Optional<OwnerReference> owner() {
        return resource.uid()
                .map(uid -> new OwnerReferenceBuilder()
                        .withApiVersion(LyncEdgeProxy.GROUP + "/" + LyncEdgeProxy.VERSION)
                        .withKind(LyncEdgeProxy.KIND)
                        .withName(resource.name())
                        .withUid(uid)
                        .withController(true)
                        .withBlockOwnerDeletion(true)
                        .build());
    }
}
