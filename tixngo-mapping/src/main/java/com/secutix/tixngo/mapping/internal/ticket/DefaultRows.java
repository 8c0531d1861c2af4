package com.secutix.tixngo.mapping.internal.ticket;

import static com.secutix.tixngo.mapping.document.MappingRow.toTixngo;

import com.secutix.tixngo.mapping.document.MappingRow;
import java.util.List;

/** What a batch sends by default. */
public final class DefaultRows {

    private DefaultRows() {}

    /** {@return the rows of the first layer} */
    public static List<MappingRow> all() {
        return List.of(
                toTixngo("ticketId", "ticket.id"),
                toTixngo("event.id", "performance.id", "product.code"),
                toTixngo("event.name", "performance.name", "product.name"),
                toTixngo("event.website", "product.website"),
                toTixngo("event.startTime", "performance.start", "validity.start"),
                toTixngo("event.expirationDate", "performance.expiry", "validity.end"),
                toTixngo("event.address.site", "venue.site"),
                toTixngo("event.address.line1", "venue.line1"),
                toTixngo("event.address.line2", "venue.line2"),
                toTixngo("event.address.line3", "venue.line3"),
                toTixngo("event.address.zip", "venue.zip"),
                toTixngo("event.address.city", "venue.city"),
                toTixngo("event.address.region", "venue.region"),
                toTixngo("event.address.countryCode", "venue.countryCode"),
                toTixngo("event.address.longitude", "venue.longitude"),
                toTixngo("event.address.latitude", "venue.latitude"),
                toTixngo("activationParameters.method", "'offline'"),
                toTixngo("purchaseDetails.price", "sale.priceToShow"),
                toTixngo("purchaseDetails.currency", "sale.currency"),
                toTixngo("purchaseDetails.category", "sale.tariff"),
                toTixngo("purchaseDetails.taxNumber", "ticket.taxNumber"),
                toTixngo("purchaseDetails.fileId", "sale.fileNumber"),
                toTixngo("purchaseDetails.purchaseDate", "sale.purchaseDate"),
                toTixngo("security.barcode", "ticket.barcode"),
                toTixngo("spectatorDetails.email", "wallet.email"),
                toTixngo("spectatorDetails.firstName", "spectator.firstName"),
                toTixngo("spectatorDetails.lastName", "spectator.lastName"),
                toTixngo("spectatorDetails.gender", "spectator.gender"),
                toTixngo("spectatorDetails.title", "spectator.title"),
                toTixngo("spectatorDetails.dateOfBirth", "spectator.birthdate"),
                toTixngo("spectatorDetails.nationality", "spectator.nationality"),
                toTixngo("spectatorDetails.passportNumber", "spectator.passportNumber"),
                toTixngo("spectatorDetails.idCardNumber", "spectator.idNumber"),
                toTixngo("spectatorDetails.phoneNumber", "spectator.cellPhoneNumber"),
                toTixngo("spectatorDetails.residenceCountry", "spectator.countryCode"),
                toTixngo("spectatorDetails.language", "spectator.language"),
                toTixngo("spectatorDetails.mainApplicant", "spectator.mainApplicant"),
                toTixngo("ticketDetails.main[Gate]", "seat.gate"),
                toTixngo("ticketDetails.main[Area]", "seat.area"),
                toTixngo("ticketDetails.main[Row]", "seat.row"),
                toTixngo("ticketDetails.main[Seat]", "seat.number"));
    }
}
