package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageAnswer;

/** UCWA's errors: JSON with a code and a subcode. */
final class UcwaErrors {

    private UcwaErrors() {}

    static PageAnswer notFound() {
        return error(404, "NotFound", "ApplicationNotFound");
    }

    static PageAnswer replaced() {
        return error(409, "Conflict", "PGetReplaced");
    }

    static PageAnswer lostHomePool() {
        return error(410, "Gone", "CannotRedirect");
    }

    static PageAnswer stale() {
        return error(412, "PreconditionFailed", "None");
    }

    static PageAnswer tagWanted() {
        return error(428, "PreconditionRequired", "None");
    }

    static PageAnswer methodNotAllowed() {
        return error(405, "MethodNotAllowed", "None");
    }

    private static PageAnswer error(int status, String code, String subcode) {
        String body = "{\"code\":\"" + code + "\",\"subcode\":\"" + subcode + "\",\"message\":\"Simulated.\"}";
        return Answers.json(status, body, 200);
    }
}
