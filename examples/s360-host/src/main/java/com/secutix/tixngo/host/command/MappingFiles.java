package com.secutix.tixngo.host.command;

import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.injection.TicketTemplate;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.SettingsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads mapping documents and ticket templates that are named on the command line. */
final class MappingFiles {

    private static final long MAX_BYTES = 64L * 1024 * 1024;

    private MappingFiles() {}

    static MappingSettings settings(@Nullable String document, @Nullable String template) {
        MappingSettings settings = MappingSettings.standard().withPlugins(MappingPlugins.discover());
        if (document != null) {
            settings = settings.withDocument(document(document));
        }
        if (template != null) {
            Path file = file(template, "--template");
            settings = settings.withTemplate(TicketTemplate.parse(text(file, "--template"), name(file)));
        }
        return settings;
    }

    /** The built-in document of that name, or the one in that file. */
    static MappingDocument document(String nameOrFile) {
        boolean builtIn = MappingDocument.builtIn().stream()
                .anyMatch(document -> document.name().equals(nameOrFile));
        if (builtIn) {
            return MappingDocument.named(nameOrFile);
        }
        Path file = file(nameOrFile, "--mapping");
        if (!Files.exists(file)) {
            throw new SettingsException(
                    List.of("there is no mapping document of that name, and no such file; built in are "
                            + String.join(
                                    ", ",
                                    MappingDocument.builtIn().stream()
                                            .map(MappingDocument::name)
                                            .toList())));
        }
        return MappingDocument.parse(text(file, "--mapping"), name(file));
    }

    private static Path file(String name, String option) {
        try {
            return Path.of(name);
        } catch (InvalidPathException wrong) {
            throw new SettingsException(List.of("what is given for " + option + " is not the name of a file"));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String text(Path file, String option) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new SettingsException(
                        List.of("the file given for " + option + " is larger than " + MAX_BYTES + " bytes"));
            }
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new SettingsException(List.of("the file given for " + option + " is not UTF-8"));
        } catch (IOException unreadable) {
            throw new SettingsException(List.of("the file given for " + option + " does not exist, or cannot be read"));
        }
    }
}
