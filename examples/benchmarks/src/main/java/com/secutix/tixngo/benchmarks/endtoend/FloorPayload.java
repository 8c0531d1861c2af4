package com.secutix.tixngo.benchmarks.endtoend;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What TIXNGO receives for a ticket, as one would write it down without a library: a record for each object. */
final class FloorPayload {

    /** Bound to its type once. */
    static final ObjectWriter WRITER = new ObjectMapper()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .writerFor(Body.class);

    private FloorPayload() {}

    record Body(List<?> tickets) {}

    record Ticket(
            String ticketId,
            Event event,
            Activation activationParameters,
            Purchase purchaseDetails,
            Security security,
            Spectator spectatorDetails,
            @Nullable Details ticketDetails) {}

    record Event(
            String id,
            String name,
            Address address,
            @Nullable String website,
            String startTime,
            String expirationDate) {}

    record Address(
            String site,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String line3,
            String city,
            @Nullable String region,
            String countryCode,
            String zip,
            @Nullable BigDecimal longitude,
            @Nullable BigDecimal latitude) {}

    record Activation(String method, @Nullable String time) {}

    record Purchase(
            BigDecimal price,
            String currency,
            @Nullable String category,
            String taxNumber,
            String fileId,
            @Nullable String purchaseDate) {}

    record Security(String barcode) {}

    record Spectator(
            String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String gender,
            @Nullable String title,
            @Nullable String dateOfBirth,
            @Nullable String nationality,
            @Nullable String passportNumber,
            @Nullable String idCardNumber,
            @Nullable String phoneNumber,
            @Nullable String residenceCountry,
            @Nullable String language,
            boolean mainApplicant) {}

    record Details(List<Item> main) {}

    record Item(String key, String value) {}

    record Control(String ticketId, @JsonProperty @Nullable String controlledAt) {}
}
