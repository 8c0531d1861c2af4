package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.s360.Contact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a reprinted ticket goes to. */
class OwnerPolicyTest {
    private static final TicketOwner BO = new TicketOwner("bo@example.org", "Bo", "Ek");

    private static SpectatorDetails spectator(OwnerPolicy policy, SampleTicket sample, ReplacedTicket replaced) {
        InjectionMapping mapping =
                InjectionMapping.builder().ownerPolicy(policy).build();
        return ((MappingResult.Mapped<Ticket>) mapping.map(sample.build(), replaced))
                .payload()
                .spectatorDetails();
    }

    private static SampleTicket reprint() {
        SampleTicket sample = ticket();
        sample.replaces = "S360-0";
        sample.beneficiary = Contact.of("cy@example.org", "Cy", "Ng");
        return sample;
    }

    @ParameterizedTest
    @CsvSource({
        "true,  '',             REPRINT,   bo@example.org,  Bo",
        "true,  'LOST,STOLEN',  REPRINT,   bo@example.org,  Bo",
        "true,  'LOST,STOLEN',  ' lost ',  ana@example.org, Cy",
        "true,  'LOST',         ,          bo@example.org,  Bo",
        "false, '',             REPRINT,   ana@example.org, Cy",
    })
    void follows_the_custom_parameters(boolean overlay, String reset, String reason, String email, String firstName) {
        OwnerPolicy policy = OwnerPolicy.of(overlay, List.of(reset.split(",")));
        SpectatorDetails person = spectator(policy, reprint(), new ReplacedTicket(reason, BO));
        assertThat(person.email()).isEqualTo(email);
        assertThat(person.firstName()).isEqualTo(firstName);
    }

    @Test
    void sends_nothing_of_others_to_the_last_owner() {
        SampleTicket sample = reprint();
        sample.beneficiary = SampleTicket.detailed("cy@example.org", "Cy", "Ng");
        SpectatorDetails person = spectator(OwnerPolicy.lastOwner(), sample, new ReplacedTicket("REPRINT", BO));
        assertThat(person)
                .isEqualTo(SpectatorDetails.builder()
                        .email("bo@example.org")
                        .firstName("Bo")
                        .lastName("Ek")
                        .mainApplicant(false)
                        .build());
    }

    @Test
    void keeps_to_the_cultural_contact_when_there_is_no_last_owner_or_it_never_left() {
        assertThat(spectator(OwnerPolicy.lastOwner(), reprint(), null).firstName())
                .isEqualTo("Cy");
        assertThat(spectator(OwnerPolicy.lastOwner(), reprint(), new ReplacedTicket("REPRINT", null))
                        .firstName())
                .isEqualTo("Cy");
        TicketOwner ana = new TicketOwner("ANA@example.org", "Ana", "Li");
        assertThat(spectator(OwnerPolicy.lastOwner(), reprint(), new ReplacedTicket("REPRINT", ana))
                        .firstName())
                .isEqualTo("Cy");
    }

    @Test
    void is_not_asked_for_a_ticket_that_replaces_none() {
        assertThat(spectator(OwnerPolicy.lastOwner(), ticket(), new ReplacedTicket("REPRINT", BO))
                        .email())
                .isEqualTo("ana@example.org");
        assertThat(InjectionMapping.builder().build().needsLastOwner(ticket().build(), null))
                .isFalse();
        assertThat(InjectionMapping.builder().build().needsLastOwner(reprint().build(), null))
                .isTrue();
    }
}
