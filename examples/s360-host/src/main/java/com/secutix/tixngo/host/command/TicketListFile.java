package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.SettingsException;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file that names tickets, one a line; blank lines name none. */
final class TicketListFile {

    private static final long MAX_BYTES = 64L * 1024 * 1024;
    private static final String MARK = "\uFEFF";

    private TicketListFile() {}

    /**
     * Reads the entries of a list.
     *
     * @throws SettingsException if the file cannot be read, is no list or names nobody: an empty list would force nothing,
     *     and so let every ticket through
     */
    static List<String> read(String name) {
        List<String> entries;
        try {
            Path file = Path.of(name);
            if (Files.size(file) > MAX_BYTES) {
                throw new SettingsException(
                        List.of("the file given for --file is larger than " + MAX_BYTES + " bytes"));
            }
            entries = entries(file);
        } catch (IOException | InvalidPathException unreadable) {
            throw new SettingsException(
                    List.of("the file given for --file does not exist, cannot be read, or is not UTF-8"));
        }
        if (entries.isEmpty()) {
            throw new SettingsException(List.of("the file given for --file names no ticket: write one a line"));
        }
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).indexOf(',') >= 0) {
                throw new SettingsException(
                        List.of("ticket " + (i + 1) + " of the file given for --file holds a comma: write one a line"));
            }
        }
        return entries;
    }

    private static List<String> entries(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file);
                Stream<String> lines = reader.lines()) {
            return lines.map(line -> line.startsWith(MARK) ? line.substring(1) : line)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .limit(TicketReferences.MAX_SIZE + 1L)
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable);
        }
    }
}
