package com.secutix.tixngo.host.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file of which a test only writes what matters to it. */
final class CsvFile {

    static final String HEADER = "ticketId,taxNumber,barcode,fileNumber,productCode,productName,venueSite,venueCity,"
            + "venueCountryCode,venueZone,contactEmail,contactLastName,performanceId,performanceStart,price";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    static String row(String ticketId, String lastName, String start, String price) {
        return ticketId + ",T" + ticketId + ",9" + ticketId
                + ",F-1,PRD,Final,Stade,Genève,CH,Europe/Zurich,who@example.org," + lastName + ",EVT-1," + start + ","
                + price;
    }

    static String good(String ticketId) {
        return row(ticketId, "Else", "2027-06-01T20:45:00+02:00", "120.00");
    }

    CsvFile with(String... rows) {
        lines.addAll(List.of(rows));
        return this;
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n";
    }

    Path in(Path folder) {
        return write(folder, text().getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("tickets.csv"), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
