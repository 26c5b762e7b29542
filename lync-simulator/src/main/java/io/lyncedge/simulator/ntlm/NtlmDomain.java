package io.lyncedge.simulator.ntlm;

import java.util.List;
import java.util.Optional;

/**
 * The Windows domain that a simulated server belongs to, with its accounts.
 *
 * @param netbiosName such as {@code CONTOSO}
 * @param dnsName such as {@code corp.contoso.com}
 * @param users the accounts
 */
public record NtlmDomain(String netbiosName, String dnsName, List<NtlmUser> users) {

    /** Copies the accounts. */
    public NtlmDomain {
        users = List.copyOf(users);
    }

    /** The domain of tests and the demo: {@code CONTOSO\alice} and {@code CONTOSO\dana}. */
    public static NtlmDomain contoso() {
        return new NtlmDomain(
                "CONTOSO",
                "corp.contoso.com",
                List.of(
                        new NtlmUser("CONTOSO", "alice", "Lync-2013!"),
                        new NtlmUser("CONTOSO", "dana", "Skype-2019!")));
    }

    /** Finds an account as a client names it: any case; domain empty, NetBIOS or DNS; or {@code name@anything}. */
    public Optional<NtlmUser> find(String domain, String name) {
        boolean ours = domain.isEmpty() || domain.equalsIgnoreCase(netbiosName) || domain.equalsIgnoreCase(dnsName);
        String account = name.split("@", 2)[0];
        return users.stream()
                .filter(user -> ours && user.name().equalsIgnoreCase(account))
                .findFirst();
    }

    /** Finds an account by name and password, as forms and SOAP tokens carry them. */
    public Optional<NtlmUser> signIn(String name, String password) {
        String account = name.substring(name.indexOf('\\') + 1);
        return find("", account).filter(user -> user.password().equals(password));
    }
}
