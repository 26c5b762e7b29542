package io.lyncedge.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param status status code
 * @param fields field lines in order, without Content-Length and those that every answer carries
 * @param content the body
 */
public record PageAnswer(int status, List<Map.Entry<String, String>> fields, PageContent content) {

    /** Copies the fields. */
    public PageAnswer {
        fields = List.copyOf(fields);
    }

    /** Without a body. */
    public static PageAnswer empty(int status) {
        return new PageAnswer(status, List.of(), new PageContent.Bytes(new byte[0]));
    }

    /** With a body of that type. */
    public static PageAnswer of(int status, String contentType, PageContent content) {
        return new PageAnswer(status, List.of(), content).with("Content-Type", contentType);
    }

    /** The same with one more field line. */
    public PageAnswer with(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(fields);
        more.add(Map.entry(name, value));
        return new PageAnswer(status, more, content);
    }
}
