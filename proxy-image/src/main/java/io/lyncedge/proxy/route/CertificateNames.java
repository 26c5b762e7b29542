package io.lyncedge.proxy.route;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The DNS names that a certificate covers.
 *
 * @param exact lower-case names
 * @param wildcardParents for {@code *.contoso.com} its parent {@code contoso.com}, lower-case
 */
public record CertificateNames(Set<String> exact, Set<String> wildcardParents) {
    /** The names of no certificate. */
    public static final CertificateNames NONE = new CertificateNames(Set.of(), Set.of());

    public CertificateNames {
        exact = Set.copyOf(exact);
        wildcardParents = Set.copyOf(wildcardParents);
    }

    /** Splits the DNS entries of a SAN into exact names and wildcards; wildcards anywhere but in front cover nothing. */
    public static CertificateNames of(Collection<String> subjectAlternativeNames) {
        Set<String> exact = new HashSet<>();
        Set<String> wildcardParents = new HashSet<>();
        for (String entry : subjectAlternativeNames) {
            String name = entry.toLowerCase(Locale.ROOT);
            if (!name.contains("*")) {
                exact.add(name);
            } else if (name.startsWith("*.") && name.indexOf('*', 1) < 0) {
                wildcardParents.add(name.substring(2));
            }
        }
        return new CertificateNames(exact, wildcardParents);
    }

    /** Whether a client that asks for this lower-case name accepts the certificate: a wildcard stands for one label. */
    public boolean covers(String name) {
        int dot = name.indexOf('.');
        return exact.contains(name) || (dot > 0 && wildcardParents.contains(name.substring(dot + 1)));
    }

    /** Whether every name that the other covers is covered here too. */
    public boolean coversAll(CertificateNames other) {
        return wildcardParents.containsAll(other.wildcardParents)
                && other.exact.stream().allMatch(this::covers);
    }

    /** The names that both cover. */
    public CertificateNames and(CertificateNames other) {
        Set<String> both = new HashSet<>();
        exact.stream().filter(other::covers).forEach(both::add);
        other.exact.stream().filter(this::covers).forEach(both::add);
        Set<String> parents = new HashSet<>(wildcardParents);
        parents.retainAll(other.wildcardParents);
        return new CertificateNames(both, parents);
    }
}
