package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageAnswer;

/** Answers that many pages give. */
final class Answers {

    static final String HTML = "text/html; charset=utf-8";
    static final String XML = "text/xml; charset=utf-8";
    static final String JSON = "application/json";

    private Answers() {}

    static PageAnswer html(int status, String title, int length) {
        return PageAnswer.of(status, HTML, Filler.html(title, length));
    }

    static PageAnswer json(int status, String object, int length) {
        return PageAnswer.of(status, JSON, Filler.json(object, length));
    }

    static PageAnswer soap(int status, String body, int length) {
        return PageAnswer.of(status, XML, Filler.soap(body, length));
    }

    /** IIS's page for what is not there, in its length. */
    static PageAnswer notFound() {
        return html(404, "404 - File or directory not found.", 1245);
    }

    /** IIS's page for what needs credentials, in its length, without a challenge. */
    static PageAnswer unauthorized() {
        return html(401, "401 - Unauthorized: Access is denied due to invalid credentials.", 1293);
    }
}
