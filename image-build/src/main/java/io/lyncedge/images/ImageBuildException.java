package io.lyncedge.images;

/** An image cannot be built; the message says why and what to do. */
final class ImageBuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImageBuildException(String message) {
        super(message);
    }

    ImageBuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
