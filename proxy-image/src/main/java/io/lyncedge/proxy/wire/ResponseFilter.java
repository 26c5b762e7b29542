package io.lyncedge.proxy.wire;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.EnumSet;

/** Which fields of an answer do not go to the client. */
final class ResponseFilter {
    private static final int NO_CONTENT = HttpResponseStatus.NO_CONTENT.code();
    private static final EnumSet<FieldName> USUAL = usual();

    private ResponseFilter() {}

    static EnumSet<FieldName> removed(ResponseHead head, ResponseHeadRewriter.Options options) {
        boolean plain = !head.fieldFraming().isChunked() && head.fieldFraming().lengths() <= 1;
        if (plain && options.mode() == ForwardMode.FULL && !head.switchesProtocols()) {
            return USUAL;
        }
        EnumSet<FieldName> removed = EnumSet.copyOf(USUAL);
        filterFraming(head, options.toHttp10(), removed);
        if (options.mode() == ForwardMode.ANONYMOUS) {
            removed.add(FieldName.SET_COOKIE);
            removed.add(FieldName.WWW_AUTHENTICATE);
        }
        if (head.switchesProtocols()) {
            removed.add(FieldName.CONTENT_LENGTH);
            removed.add(FieldName.TRANSFER_ENCODING);
            removed.remove(FieldName.UPGRADE);
        }
        return removed;
    }

    private static void filterFraming(ResponseHead head, boolean toHttp10, EnumSet<FieldName> removed) {
        if (head.fieldFraming().isAmbiguous() || rewritesLength(head)) {
            removed.add(FieldName.CONTENT_LENGTH);
        }
        if (toHttp10 || head.interim() || head.status() == NO_CONTENT) {
            removed.add(FieldName.TRANSFER_ENCODING);
        } else if (head.fieldFraming().isChunked()) {
            removed.remove(FieldName.TRAILER);
        }
    }

    /** Tells whether one Content-Length takes the place of several that say the same. */
    static boolean rewritesLength(ResponseHead head) {
        return head.fieldFraming().lengths() > 1 && !head.fieldFraming().isChunked();
    }

    private static EnumSet<FieldName> usual() {
        EnumSet<FieldName> removed = FieldCopy.hopByHop();
        removed.add(FieldName.TRAILER);
        return removed;
    }
}
