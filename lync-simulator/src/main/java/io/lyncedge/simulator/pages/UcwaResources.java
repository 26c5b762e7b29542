package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageContent;
import io.lyncedge.simulator.http.PageRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Single resources of UCWA applications. */
final class UcwaResources {

    private static final String PHOTO_TAG = "\"x\"";
    private static final PageContent PHOTO = Filler.jpeg(11_434);
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
    private static final int BATCH = 3064;

    private UcwaResources() {}

    static PageAnswer photo(PageRequest request) {
        boolean known =
                request.header("If-None-Match").filter(PHOTO_TAG::equals).isPresent();
        PageAnswer answer = known ? PageAnswer.empty(304) : PageAnswer.of(200, "image/jpeg", PHOTO);
        return answer.with("ETag", PHOTO_TAG);
    }

    static PageAnswer startMessaging(UcwaPath path) {
        return path.id().equals(Applications.LOST)
                ? UcwaErrors.lostHomePool()
                : PageAnswer.empty(201).with("Location", path.application() + "/communication/messagingInvitations/1");
    }

    /** Answers each of the requests in a multipart body; the last answer takes up what is missing to the length. */
    static PageAnswer batch(PageRequest request, String body) {
        Matcher matcher = BOUNDARY.matcher(request.header("Content-Type").orElse(""));
        String boundary = matcher.find() ? matcher.group(1) : "batch";
        int requests = Math.max(1, body.split("application/http", -1).length - 1);
        String part = "--" + boundary + "\r\nContent-Type: application/http; msgtype=response\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{";
        String start = (part + "}\r\n").repeat(requests - 1) + part;
        return PageAnswer.of(
                200,
                "multipart/batching; boundary=\"" + boundary + "\"",
                Filler.between(start, ' ', "}\r\n--" + boundary + "--\r\n", BATCH));
    }
}
