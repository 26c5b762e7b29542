package io.lyncedge.simulator.ntlm;

/**
 * A made-up account.
 *
 * @param domain NetBIOS name of the domain, such as {@code CONTOSO}
 * @param name account name, such as {@code alice}
 * @param password its password
 */
public record NtlmUser(String domain, String name, String password) {

    /** Domain and name, never the password. */
    @Override
    public String toString() {
        return domain + "\\" + name;
    }
}
