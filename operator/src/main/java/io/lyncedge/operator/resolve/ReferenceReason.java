package io.lyncedge.operator.resolve;

/** Why a reference of the resource cannot be used as it is: the reasons of the condition {@code ResolvedRefs}. */
public enum ReferenceReason {
    SECRET_NOT_FOUND("SecretNotFound", "there is no Secret of that name"),
    INVALID_CERTIFICATE(
            "InvalidCertificate",
            "a Secret of the wrong type, without the right keys, malformed, weak, not valid yet, or without its chain"),
    CERTIFICATE_MISMATCH("CertificateMismatch", "the key does not belong to the certificate"),
    CERTIFICATE_EXPIRED("CertificateExpired", "the validity of a certificate has ended"),
    NAME_NOT_COVERED("NameNotCovered", "no usable certificate covers a name that is published on 443"),
    CERTIFICATE_AUTHORITY_NOT_FOUND(
            "CertificateAuthorityNotFound",
            "there is no ConfigMap or Secret of that name, or no such key or readable certificates in it"),
    ADDRESS_NOT_RESOLVED("AddressNotResolved", "a server name has no address"),
    ADDRESS_NOT_ALLOWED("AddressNotAllowed", "a server has an address that pools must not have"),
    ROUTING_LOOP("RoutingLoop", "a server name leads back to this resource's own Service or pods");

    private final String word;
    private final String meaning;

    ReferenceReason(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** What it means, in a sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** The CamelCase word that conditions, Events and the command line show. */
    @Override
    public String toString() {
        return word;
    }
}
