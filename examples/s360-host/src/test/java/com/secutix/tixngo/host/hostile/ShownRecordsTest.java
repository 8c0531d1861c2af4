package com.secutix.tixngo.host.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.sync.TixngoSync;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every record of the three modules, found by looking through them, is made with marks in all personal parts, however deep, and must
 * show none of them. A new record that forgets it is found the day it is written.
 */
class ShownRecordsTest {

    @Test
    void showNoPersonalPart() throws Exception {
        List<String> mistakes = new ArrayList<>();
        List<String> notMade = new ArrayList<>();
        int made = 0;
        for (Class<?> type : records()) {
            MarkedValues marks = new MarkedValues();
            Object value = marks.make(type);
            if (value == null) {
                notMade.add(type.getName());
                continue;
            }
            made++;
            String shown = value.toString();
            marks.personal().stream()
                    .filter(shown::contains)
                    .forEach(mark -> mistakes.add(type.getName() + " shows " + mark));
        }
        assertThat(mistakes).isEmpty();
        assertThat(made).isGreaterThan(60);
        // of those that demand more than a mark can be, none has a personal part of its own
        assertThat(notMade)
                .allSatisfy(
                        name -> assertThat(personalParts(Class.forName(name))).isEmpty());
    }

    private static List<String> personalParts(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(MarkedValues::isPersonal)
                .toList();
    }

    private static List<Class<?>> records() throws IOException, URISyntaxException, ClassNotFoundException {
        List<Class<?>> records = new ArrayList<>();
        for (Class<?> module : List.of(TixngoClient.class, MappingResult.class, TixngoSync.class)) {
            Path root = Path.of(
                    module.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(root)) {
                addRecords(root, records);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + root.toUri()), Map.of())) {
                    addRecords(jar.getPath("/"), records);
                }
            }
        }
        return records;
    }

    private static void addRecords(Path root, List<Class<?>> records) throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("com") && file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - 6)
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            Class<?> type = Class.forName(name, false, ShownRecordsTest.class.getClassLoader());
            if (type.isRecord()) {
                records.add(type);
            }
        }
    }
}
