package io.lyncedge.simulator.pages;

import io.lyncedge.simulator.http.ContentSeed;
import io.lyncedge.simulator.http.PageContent;
import java.nio.charset.StandardCharsets;

/** Bodies of exact lengths that are still what they say. Lengths are in bytes; a text that is longer stays longer. */
final class Filler {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};

    private Filler() {}

    static PageContent html(String title, int length) {
        String start =
                "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><!-- ";
        return between(start, ' ', " --></body></html>", length);
    }

    static PageContent soap(String body, int length) {
        String start = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body><!-- ";
        return between(start, ' ', " --></s:Envelope>", length);
    }

    static PageContent xml(String element, int length) {
        String start = "<?xml version=\"1.0\" encoding=\"utf-8\"?><" + element + "><!-- ";
        return between(start, ' ', " --></" + element + ">", length);
    }

    /** Takes a JSON object and puts blanks before its last brace. */
    static PageContent json(String object, int length) {
        return between(object.substring(0, object.length() - 1), ' ', "}", length);
    }

    static PageContent png(int length) {
        return binary(PNG, length);
    }

    static PageContent jpeg(int length) {
        return binary(JPEG, length);
    }

    static PageContent between(String start, char filler, String end, int length) {
        int missing = Math.max(0, length - utf8(start) - utf8(end));
        return PageContent.Bytes.of(start + String.valueOf(filler).repeat(missing) + end);
    }

    private static PageContent binary(byte[] signature, int length) {
        byte[] bytes = new ContentSeed(length).next(length);
        System.arraycopy(signature, 0, bytes, 0, signature.length);
        return new PageContent.Bytes(bytes);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
