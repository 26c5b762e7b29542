package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.ContentSeed;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageContent;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import io.lyncedge.simulator.ntlm.NtlmUser;

/** Address book files, behind Windows authentication: full files of several MB, no deltas. */
final class AddressBook {

    private static final int FULL_FILE = 5 << 20;
    private static final int SEED = 1299;
    private static final String SHA256 = ContentSeed.sha256(SEED, FULL_FILE);

    private AddressBook() {}

    static PageRoutes addTo(PageRoutes routes) {
        return routes.add("/abs", new WindowsAuthentication(Answers.unauthorized(), Pages.of(AddressBook::file)));
    }

    private static PageAnswer file(PageRequest request) {
        String user = request.connection().ntlm().user().map(NtlmUser::toString).orElse("");
        return found(request).with("X-Simulator-User", user);
    }

    private static PageAnswer found(PageRequest request) {
        String file = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (file.matches("f-[0-9a-f]+\\.lsabs")) {
            return PageAnswer.of(200, "application/octet-stream", new PageContent.Generated(FULL_FILE, SEED))
                    .with(Transfers.SHA256_FIELD, SHA256);
        }
        return file.equals("handler") ? Answers.html(200, "Address book", 500) : Answers.notFound();
    }
}
