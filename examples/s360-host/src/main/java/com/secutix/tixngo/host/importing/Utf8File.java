package com.secutix.tixngo.host.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that must be UTF-8, with or without a byte order mark. */
final class Utf8File {

    private static final int BUFFER = 1 << 16;
    private static final String HOW_TO_SAVE = ": save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\")";

    private final Path path;

    Utf8File(Path path) {
        this.path = path;
    }

    /** Reads the whole file once, so that nothing is imported from one that turns out to be unreadable half-way. */
    void demandUtf8() throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(path)) {
            start = in.readNBytes(4);
        }
        if (start.length == 0) {
            throw new UnusableFileException("the file is empty: it must begin with a header row of column names");
        }
        if (isUtf16(start)) {
            throw new UnusableFileException("the file looks like UTF-16" + HOW_TO_SAVE);
        }
        long line = 1;
        char[] buffer = new char[BUFFER];
        try (Reader reader = open()) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (CharacterCodingException notUtf8) {
            throw new UnusableFileException("the file is not UTF-8, somewhere after line " + line + HOW_TO_SAVE);
        }
    }

    private static boolean isUtf16(byte[] start) {
        if (start.length < 2) {
            return false;
        }
        int first = start[0] & 0xFF;
        int second = start[1] & 0xFF;
        boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        // a header row is letters: in UTF-16 without a mark, every other byte of it is zero
        return marked || (first == 0) != (second == 0);
    }

    /** The text, without the byte order mark. */
    Reader open() throws IOException {
        InputStream in = Files.newInputStream(path);
        try {
            return withoutMark(new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader, BUFFER);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }
}
