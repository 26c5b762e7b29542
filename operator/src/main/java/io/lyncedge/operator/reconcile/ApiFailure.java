package io.lyncedge.operator.reconcile;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.StatusDetails;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.Optional;

/** What failures of the API server mean. */
final class ApiFailure {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final String SECRET = "Secret ";

    private ApiFailure() {}

    /** Whether it may pass by itself: overload, conflicts, faults of the server and the network. */
    static boolean isPassing(KubernetesClientException cause) {
        return switch (cause.getCode()) {
            case BAD_REQUEST, FORBIDDEN, UNPROCESSABLE -> false;
            default -> true;
        };
    }

    /** Whether the namespace is being deleted: nothing can be made there any more. */
    static boolean isNamespaceLeaving(KubernetesClientException cause) {
        return Optional.ofNullable(cause.getStatus())
                .map(Status::getDetails)
                .map(StatusDetails::getCauses)
                .orElse(List.of())
                .stream()
                .anyMatch(detail -> "NamespaceTerminating".equals(detail.getReason()));
    }

    /** One line for the status; of Secrets without the API server's words, which may quote them. */
    static String text(Applied.Failed failed) {
        String object = failed.object().toString();
        KubernetesClientException cause = failed.cause();
        String message = Optional.ofNullable(cause.getStatus())
                .map(Status::getMessage)
                .filter(_ -> !object.startsWith(SECRET))
                .map(words -> ": " + words)
                .orElse("");
        return object + ": " + (cause.getCode() == 0 ? "no answer from the API server" : "HTTP " + cause.getCode())
                + message;
    }
}
