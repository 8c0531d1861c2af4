package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Ticket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of the contract stay readable, and with them what the library does about them. */
class ContractCodesTest {

    @ParameterizedTest
    @CsvSource({"Ticket, TICKET_DELETED", "Field, INVALID_FIELD", "Found, DEFINITION_NOT_FOUND"})
    void are_never_masked_whatever_people_are_called(String lastName, String code) {
        assertThat(codeFor(lastName, code)).isEqualTo(code);
    }

    @Test
    void that_are_not_in_the_contract_are_masked_when_they_name_somebody() {
        assertThat(codeFor("Limarked", "OWNER_LIMARKED")).isEqualTo("***");
    }

    private static String codeFor(String lastName, String code) {
        try (LocalTixngo tixngo = new LocalTixngo();
                TixngoClient client = tixngo.builder().build()) {
            tixngo.answer(
                    200,
                    "{\"results\":[{\"ticketId\":\"T-1\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"" + code
                            + "\"}]}]}");
            Ticket ticket = Samples.fullTicket("T-1").toBuilder()
                    .spectatorDetails(
                            Samples.spectator().toBuilder().lastName(lastName).build())
                    .build();
            DeliveryResult result = client.tickets().inject(List.of(ticket));
            return result.rejected().get(0).errors().get(0).code();
        }
    }
}
