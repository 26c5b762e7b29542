package io.lyncedge.cli;

/**
 * Which of this module's log configurations holds: text for a person, not the JSON of the image. It must be chosen before
 * the first logger is made; the system property that log4j itself knows decides against both.
 */
enum LogSetup {
    /** What goes wrong, on stderr. */
    COMMAND("lyncedge-command-log.xml"),
    /** The same, and the access log on stdout. */
    SERVING("lyncedge-serving-log.xml");

    private static final String PROPERTY = "log4j2.configurationFile";

    private final String file;

    LogSetup(String file) {
        this.file = file;
    }

    /** What holds unless a command chooses otherwise. */
    static void begin() {
        if (System.getProperty(PROPERTY) == null) {
            COMMAND.set();
        }
    }

    /** What a command chooses; without effect where {@link #begin} had none. */
    void choose() {
        if (COMMAND.file.equals(System.getProperty(PROPERTY))) {
            set();
        }
    }

    private void set() {
        System.setProperty(PROPERTY, file);
    }
}
