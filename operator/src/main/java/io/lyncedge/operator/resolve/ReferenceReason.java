package io.lyncedge.operator.resolve;

/** Why a reference of the resource cannot be used as it is: the reasons of the condition {@code ResolvedRefs}. */
public enum ReferenceReason {
    /** No Secret of that name. */
    SECRET_NOT_FOUND("SecretNotFound"),
    /** Of the wrong type, without the right keys, malformed, weak, not valid yet, or without its chain. */
    INVALID_CERTIFICATE("InvalidCertificate"),
    /** The key does not belong to the certificate. */
    CERTIFICATE_MISMATCH("CertificateMismatch"),
    /** Its validity has ended. */
    CERTIFICATE_EXPIRED("CertificateExpired"),
    /** No usable certificate covers a name that is published on 443. */
    NAME_NOT_COVERED("NameNotCovered"),
    /** No ConfigMap or Secret of that name, or without that key or readable certificates in it. */
    CERTIFICATE_AUTHORITY_NOT_FOUND("CertificateAuthorityNotFound"),
    /** A server name without an address. */
    ADDRESS_NOT_RESOLVED("AddressNotResolved"),
    /** An address that pools must not have. */
    ADDRESS_NOT_ALLOWED("AddressNotAllowed");

    private final String word;

    ReferenceReason(String word) {
        this.word = word;
    }

    /** The CamelCase word that conditions, Events and the command line show. */
    @Override
    public String toString() {
        return word;
    }
}
