package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.events.v1.Event;
import io.fabric8.kubernetes.api.model.events.v1.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.lyncedge.api.v1alpha1.LyncEdgeProxy;
import io.lyncedge.operator.status.Transition;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes Events of {@code events.k8s.io/v1}. An Event that is lost is no reason to reconcile again. */
final class EventRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final int MAX_NOTE = 1000;
    private static final int SUFFIX_DIGITS = 16;

    private final KubernetesClient client;
    private final String instance;
    private final Clock clock;

    EventRecorder(KubernetesClient client, String instance, Clock clock) {
        this.client = client;
        this.instance = instance;
        this.clock = clock;
    }

    void record(LyncEdgeProxy resource, List<Transition> transitions) {
        for (Transition transition : transitions) {
            try {
                client.resource(event(resource, transition)).create();
            } catch (KubernetesClientException e) {
                LOG.warn(
                        "An event of {} was not written: HTTP {}",
                        resource.getMetadata().getName(),
                        e.getCode());
            }
        }
    }

    private Event event(LyncEdgeProxy resource, Transition transition) {
        String suffix = UUID.randomUUID().toString().replace("-", "").substring(0, SUFFIX_DIGITS);
        return new EventBuilder()
                .withNewMetadata()
                .withName(resource.getMetadata().getName() + "." + suffix)
                .withNamespace(resource.getMetadata().getNamespace())
                .endMetadata()
                .withNewRegarding()
                .withApiVersion(resource.getApiVersion())
                .withKind(resource.getKind())
                .withNamespace(resource.getMetadata().getNamespace())
                .withName(resource.getMetadata().getName())
                .withUid(resource.getMetadata().getUid())
                .withResourceVersion(resource.getMetadata().getResourceVersion())
                .endRegarding()
                .withType(transition.good() ? "Normal" : "Warning")
                .withReason(transition.reason())
                .withAction("Reconcile")
                .withNote(cut(transition.message()))
                .withEventTime(new MicroTime(MICROS.format(clock.instant().atZone(ZoneOffset.UTC))))
                .withReportingController("lyncedge.io/" + FieldOwner.NAME)
                .withReportingInstance(instance)
                .build();
    }

    private static String cut(String message) {
        return message.length() <= MAX_NOTE ? message : message.substring(0, MAX_NOTE);
    }
}
