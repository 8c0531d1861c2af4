package com.example.host;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.PurchaseDetails;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketSecurity;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.tck.HostStores;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** What README shows, run by a project that has the library from a repository. */
public final class Consumer {

    private Consumer() {}

    /**
     * Injects a ticket, and runs two functions.
     *
     * @param arguments none; or what the client says when it refuses the libraries that it finds
     * @throws IOException if the stand-in of TIXNGO cannot be started
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0 && !arguments[0].isBlank()) {
            isRefused(arguments[0]);
            return;
        }
        try (AcceptingTixngo server = new AcceptingTixngo()) {
            aTicket(server.url(), "key-of-the-consumer");
            expect(server.accepted() == 1, "TIXNGO gets the ticket");
            aSchedule(server.url(), "key-of-the-consumer");
        }
        System.out.println("README's snippets ran on Java " + Runtime.version());
    }

    private static void isRefused(String reason) {
        try {
            TixngoClient.builder().url("http://127.0.0.1/v3/organizer").apiKey("key-of-the-consumer").build();
        } catch (TixngoConfigurationException refused) {
            System.out.println(refused.getMessage());
            expect(refused.getMessage().contains(reason), "the refusal says '" + reason + "'");
            return;
        }
        throw new IllegalStateException("expected: the client refuses the libraries that it finds");
    }

    private static void aTicket(String url, String apiKey) {
        Event finalMatch = Event.builder()
                .id("EVT-1")
                .name(Text.of("Final"))
                .address(Address.builder()
                        .site(Text.of("Stade"))
                        .city(Text.of("Genève"))
                        .countryCode("CH")
                        .zip("1200")
                        .build())
                .startTime(OffsetDateTime.parse("2027-06-01T20:45:00+02:00"))
                .expirationDate(OffsetDateTime.parse("2027-06-02T02:45:00+02:00"))
                .build();
        try (TixngoClient tixngo = TixngoClient.builder().url(url).apiKey(apiKey).build()) {
            Ticket ticket = Ticket.builder("S360-000000001")
                    .event(finalMatch)
                    .activationParameters(ActivationParameters.of(ActivationMethod.OFFLINE))
                    .purchaseDetails(PurchaseDetails.builder().taxNumber("12300123").fileId("F-77").build())
                    .security(new TicketSecurity("0123456789"))
                    .spectatorDetails(SpectatorDetails.builder().email("ana@example.org").build())
                    .build();
            DeliveryResult result = tixngo.tickets().inject(List.of(ticket));
            result.rejected().forEach(refusal -> System.out.println(refusal.id() + " " + refusal.errors()));
        }
    }

    private static void aSchedule(String url, String apiKey) {
        try (InMemoryS360 s360 = new InMemoryS360();
                TixngoClient tixngo = TixngoClient.builder().url(url).apiKey(apiKey).build()) {
            HostStores stores = s360.stores("consumer");
            RunLock lock = stores.lock();
            PushStore<InjectableTicket> tickets = stores.tickets();
            FeedbackStore feedback = stores.feedback();
            TixngoSync sync = TixngoSync.builder()
                    .client(tixngo)
                    .runLock(lock)
                    .ticketStore(tickets)
                    .feedbackStore(feedback)
                    .build();
            RunReport injected = sync.injection(InjectionSettings.builder()
                    .pointOfSales(PointOfSales.parse("WEB;MAIN"))
                    .filter(TicketFilter.builder().seasons(Set.of("2027")).build())
                    .build()).execute();
            RunReport retrieved = sync.feedback(FeedbackSettings.builder().organizer("demo").build()).execute();
            System.out.println(injected.toText() + "\n" + retrieved.toText());
            expect(injected.outcome() == RunOutcome.COMPLETED, "the injection completes");
            expect(retrieved.outcome() == RunOutcome.COMPLETED, "feedback completes");
        }
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("expected: " + what);
        }
    }
}
