package com.secutix.tixngo.benchmarks.endtoend;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the host keeps a mobile ticket, written down by hand: a document, and its history. */
final class MobileDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter DOCUMENT = JSON.writerFor(Document.class);
    private static final ObjectWriter HISTORY = JSON.writerFor(Line[].class);
    private static final ObjectReader LINES = JSON.readerFor(Line[].class);

    private MobileDocument() {}

    record Document(
            @Nullable String taxNumber,
            @Nullable String eventId,
            String status,
            String rawStatus,
            String family,
            @Nullable String statusTime,
            @Nullable Long sequence,
            @Nullable Owner owner,
            @Nullable Holder holder,
            @Nullable Object transfer,
            @Nullable Activation activation,
            @Nullable Object deletion,
            Map<String, String> extraInfo) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Owner(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Holder(
            @Nullable String email,
            @Nullable String title,
            @JsonProperty("first_name") @Nullable String firstName,
            @JsonProperty("last_name") @Nullable String lastName,
            @Nullable String nationality,
            @JsonProperty("country_code") @Nullable String countryCode,
            @JsonProperty("id_number") @Nullable String idNumber,
            @JsonProperty("cell_phone_number") @Nullable String cellPhoneNumber,
            @JsonProperty("preferred_language") @Nullable String preferredLanguage,
            @Nullable String birthdate) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Activation(
            @Nullable String method,
            @Nullable String beaconName,
            @Nullable String time) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Nullable String status,
            @Nullable String action,
            @Nullable String state,
            @Nullable String time,
            @Nullable Long sequence) {}

    static String text(Document document) {
        return write(DOCUMENT, document);
    }

    static String history(List<Line> lines) {
        return write(HISTORY, lines.toArray(new Line[0]));
    }

    static List<Line> lines(String history) {
        try {
            Line[] lines = LINES.readValue(history);
            return List.of(lines);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
