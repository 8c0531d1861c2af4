package com.secutix.tixngo.host.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a person is watching. */
public final class Terminal {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final int OUT = 1;
    private static final int ERR = 2;

    private Terminal() {}

    /**
     * Whether standard error is a terminal: there, progress may be shown.
     *
     * @return false for a file or a pipe
     */
    public static boolean showsErrors() {
        return isTerminal(ERR);
    }

    /**
     * Whether standard output is a terminal: there, colour may be used, unless the user does not want it.
     *
     * @return false for a file or a pipe, and when {@code NO_COLOR} is set
     */
    public static boolean showsColour() {
        return isTerminal(OUT) && System.getenv("NO_COLOR") == null;
    }

    /** Java only knows of all streams together, Linux of each; elsewhere nobody is taken to watch. */
    private static boolean isTerminal(int descriptor) {
        Path link = DESCRIPTORS.resolve(Integer.toString(descriptor));
        if (Files.isSymbolicLink(link)) {
            try {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            } catch (IOException unreadable) {
                return false;
            }
        }
        return false;
    }
}
