package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.Opening;
import io.lyncedge.simulator.http.Page;
import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageRequest;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import java.time.Duration;
import java.util.Optional;

/** The UCWA web API: applications, the event channel, and a few resources of each kind. */
final class Ucwa {

    private final Applications applications;

    Ucwa(Applications applications) {
        this.applications = applications;
    }

    PageRoutes addTo(PageRoutes routes) {
        return routes.add("/ucwa", this::open)
                .add("/ucwa/v1/anonapplications", Pages.of(request -> created(request, 6000)));
    }

    private Opening open(PageRequest request) {
        Optional<UcwaPath> path = UcwaPath.of(request);
        if (path.isEmpty()) {
            return Pages.of(this::collection).open(request);
        }
        if (!applications.exists(path.get().id())) {
            return Pages.of(unknown -> UcwaErrors.notFound()).open(request);
        }
        return page(path.get()).open(request);
    }

    private PageAnswer collection(PageRequest request) {
        if (!request.path().matches("/ucwa(/oauth)?/v1/applications/?")) {
            return UcwaErrors.notFound();
        }
        return request.method().equals("POST") ? created(request, 3488) : UcwaErrors.methodNotAllowed();
    }

    private PageAnswer created(PageRequest request, int length) {
        if (!Bearer.present(request)) {
            return Answers.unauthorized().with("WWW-Authenticate", "Bearer");
        }
        String path = "/ucwa/oauth/v1/applications/" + applications.create();
        String cookie = "cwt_ucwa=AAEB; path=" + path + "/photos; secure; HttpOnly";
        return Answers.json(201, application(path), length).with("Set-Cookie", cookie);
    }

    private static String application(String path) {
        return "{\"culture\":\"en-US\",\"userAgent\":\"simulated\",\"_links\":{\"self\":{\"href\":\"" + path
                + "\"},\"events\":{\"href\":\"" + path + "/events?ack=1\"}}}";
    }

    private Page page(UcwaPath path) {
        String resource = path.resource();
        if (resource.startsWith("photos/")) {
            return Pages.of(UcwaResources::photo);
        }
        return switch (resource) {
            case "" -> Pages.of(request -> application(request, path));
            case "events" -> Pages.later(request -> applications.poll(path.id(), wait(request)));
            case "batch" -> Pages.withText(UcwaResources::batch);
            case "me/callforwardingsettings" -> new CallForwarding(applications, path.id()).page();
            case "communication/startmessaging" -> Pages.of(request -> UcwaResources.startMessaging(path));
            default -> Pages.of(request -> UcwaErrors.notFound());
        };
    }

    private PageAnswer application(PageRequest request, UcwaPath path) {
        return switch (request.method()) {
            case "GET", "HEAD" -> Answers.json(200, application(path.application()), 3488);
            case "OPTIONS" -> PageAnswer.empty(200).with("Allow", "GET, DELETE, OPTIONS");
            case "DELETE" -> {
                applications.delete(path.id());
                yield PageAnswer.empty(204);
            }
            default -> UcwaErrors.methodNotAllowed();
        };
    }

    /** Between 180 s (also the default) and 1,800 s. */
    private static Duration wait(PageRequest request) {
        return Duration.ofSeconds(Math.clamp(request.query("timeout", 180), 180, 1800));
    }
}
