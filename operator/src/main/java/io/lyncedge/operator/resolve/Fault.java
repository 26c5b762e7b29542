package io.lyncedge.operator.resolve;

/**
 * What is wrong with a referenced object, before it is known where the resource refers to it.
 *
 * @param reason kind of the fault
 * @param detail what is wrong
 * @param remedy what to do about it
 */
record Fault(ReferenceReason reason, String detail, String remedy) {
    static Fault invalid(String detail, String remedy) {
        return new Fault(ReferenceReason.INVALID_CERTIFICATE, detail, remedy);
    }

    /** The problem of an item that the resource refers to at a path. */
    ReferenceProblem at(String path, String item) {
        return new ReferenceProblem(reason, path, item + " " + detail, remedy);
    }
}
