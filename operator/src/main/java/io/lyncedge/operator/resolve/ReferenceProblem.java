package io.lyncedge.operator.resolve;

/**
 * One reference that is not as it should be. It degrades its own item only.
 *
 * @param reason kind of the problem
 * @param path where the resource refers to it, for instance {@code spec.tls.certificates[0]}
 * @param detail what is wrong, naming the object; never a key or other secret content
 * @param remedy what to do about it
 */
public record ReferenceProblem(ReferenceReason reason, String path, String detail, String remedy) {
    @Override
    public String toString() {
        return path + ": " + reason + ": " + detail + "; " + remedy;
    }
}
