package io.lyncedge.proxy.front;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Gives curl's NTLM messages the version field that it leaves out and gss-ntlmssp insists on: eight zeros behind the flags
 * of the first message, and between the head and the content of the last one.
 */
final class NtlmPadding {
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=\r\nAuthorization: NTLM )[A-Za-z0-9+/=]+");
    private static final int TYPE = 8;
    private static final int VERSION_LENGTH = 8;
    private static final int HEAD_OF_LAST = 64;

    /** Where the last message says where its fields begin. */
    private static final int[] OFFSETS = {16, 24, 32, 40, 48, 56};

    private NtlmPadding() {}

    /** The same head of a request with longer messages. */
    static String pad(String head) {
        return CREDENTIALS
                .matcher(head)
                .replaceAll(match -> Base64.getEncoder()
                        .encodeToString(pad(Base64.getDecoder().decode(match.group()))));
    }

    private static byte[] pad(byte[] message) {
        if (message[TYPE] == 1) {
            return Arrays.copyOf(message, message.length + VERSION_LENGTH);
        }
        ByteBuffer head = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        for (int place : OFFSETS) {
            head.putInt(place, head.getInt(place) + VERSION_LENGTH);
        }
        return ByteBuffer.allocate(message.length + VERSION_LENGTH)
                .put(message, 0, HEAD_OF_LAST)
                .put(new byte[VERSION_LENGTH])
                .put(message, HEAD_OF_LAST, message.length - HEAD_OF_LAST)
                .array();
    }
}
