package io.lyncedge.cli.admission;

/**
 * One reason for which an API server would refuse a document.
 *
 * @param path the field, such as {@code spec.pools[0].ports.https}; {@code apiVersion}, {@code kind} and {@code metadata}
 *     stand beside {@code spec}
 * @param reason what is wrong
 * @param remedy what to write instead
 */
public record AdmissionProblem(String path, String reason, String remedy) {
    /** Reason and remedy as one sentence, as the CRD's rules write them. */
    public String message() {
        return reason + "; " + remedy;
    }

    /** From a rule's message, whose remedy follows the last semicolon. */
    static AdmissionProblem ofMessage(String path, String message) {
        var end = message.lastIndexOf("; ");
        return end < 0
                ? new AdmissionProblem(path, message, "see the documentation of the field")
                : new AdmissionProblem(path, message.substring(0, end), message.substring(end + 2));
    }

    @Override
    public String toString() {
        return path + ": " + message();
    }
}
