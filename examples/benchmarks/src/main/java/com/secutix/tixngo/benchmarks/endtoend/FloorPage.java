package com.secutix.tixngo.benchmarks.endtoend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of changes as one would write it down without a library. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FloorPage(Pagination pagination, List<Change> result) {

    /** Bound to its type once. */
    static final ObjectReader READER = new ObjectMapper().readerFor(FloorPage.class);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Pagination(@Nullable String nextPageKey) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(
            String ticketId,
            @Nullable String taxNumber,
            @Nullable String eventId,
            String status,
            @Nullable String statusTime,
            @Nullable Long sequence,
            MobileDocument.@Nullable Owner owner,
            @Nullable Spectator spectatorDetails,
            MobileDocument.@Nullable Activation activation,
            @Nullable List<Action> history) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Spectator(
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            @Nullable String dateOfBirth,
            @Nullable String nationality,
            @Nullable String idCardNumber,
            @Nullable String phoneNumber,
            @Nullable String residenceCountry,
            @Nullable String language) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Action(
            @Nullable String action,
            @Nullable String state,
            @Nullable String time) {}
}
