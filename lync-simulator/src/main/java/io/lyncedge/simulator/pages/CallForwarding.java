package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.Pages;
import java.util.Optional;

/**
 * Call forwarding settings: a resource that may only be changed by who knows its latest version.
 *
 * @param applications keeps the version
 * @param id the application
 */
record CallForwarding(Applications applications, String id) {

    Page page() {
        return Pages.of(request -> request.method().equals("PUT") ? change(request) : current());
    }

    private PageAnswer change(PageRequest request) {
        Optional<String> tag = request.header("If-Match");
        if (tag.isEmpty()) {
            return UcwaErrors.tagWanted();
        }
        if (!tag.get().equals(applications.forwardingTag(id))) {
            return UcwaErrors.stale();
        }
        applications.changeForwarding(id);
        return current();
    }

    private PageAnswer current() {
        return Answers.json(200, "{\"activePeriod\":\"Always\",\"activeSetting\":\"None\"}", 300)
                .with("ETag", applications.forwardingTag(id));
    }
}
