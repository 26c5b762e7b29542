package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.PageAnswer;
import io.lyncedge.simulator.http.PageContent;
import io.lyncedge.simulator.http.PageRoutes;
import io.lyncedge.simulator.http.Pages;
import io.lyncedge.simulator.http.ReceivedLog;
import io.lyncedge.simulator.http.ReceivedRequest;
import java.util.stream.Collectors;

/** Pages below {@code /simulator} that no real server has: transfers of chosen sizes, and what was received. */
final class ControlPages {

    private ControlPages() {}

    static PageRoutes addTo(PageRoutes routes, ReceivedLog received) {
        return routes.add("/simulator/upload", Transfers.upload())
                .add("/simulator/download", Transfers.download())
                .add("/simulator/received", Pages.of(request -> received(received)));
    }

    private static PageAnswer received(ReceivedLog log) {
        String requests = log.requests().stream().map(ControlPages::json).collect(Collectors.joining(",\n"));
        return PageAnswer.of(200, Answers.JSON, PageContent.Bytes.of("[" + requests + "]\n"));
    }

    private static String json(ReceivedRequest request) {
        String fields = request.fields().stream()
                .map(field -> "[" + quoted(field.getKey()) + "," + quoted(field.getValue()) + "]")
                .collect(Collectors.joining(","));
        return "{\"connection\":" + quoted(request.connection().id())
                + ",\"peer\":" + quoted(request.connection().peer().toString())
                + ",\"site\":" + quoted(request.connection().site().name())
                + ",\"method\":" + quoted(request.method())
                + ",\"target\":" + quoted(request.target())
                + ",\"fields\":[" + fields + "]}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            boolean plain = character >= ' ' && character != '"' && character != '\\';
            quoted.append(plain ? Character.toString(character) : "\\u%04x".formatted(character));
        });
        return quoted.append('"').toString();
    }
}
