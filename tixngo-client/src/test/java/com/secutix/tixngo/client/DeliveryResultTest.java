package com.secutix.tixngo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The results of a write")
class DeliveryResultTest {
    private static final Outcome A = new Outcome.Accepted("A");
    private static final Outcome C = new Outcome.Accepted("C");

    private final LocalTixngo tixngo = new LocalTixngo();
    private final List<String> surplusHeard = new ArrayList<>();
    private final TixngoClient client = tixngo.builder()
            .listener(new TixngoClientListener() {
                @Override
                public void surplusResults(Endpoint endpoint, String requestId, int total) {
                    surplusHeard.add(endpoint + " " + total);
                }
            })
            .build();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    private DeliveryResult inject(String results) {
        tixngo.answer(200, "{\"results\":[" + results.replace('\'', '"') + "]}");
        List<Ticket> tickets = Stream.of("A", "B", "C").map(Samples::ticket).toList();
        return client.tickets().inject(tickets);
    }

    @Test
    void come_in_the_order_sent_whatever_theirs() {
        DeliveryResult result = inject("{'ticketId':'C','status':'ACCEPTED'},{'ticketId':'B','status':'REJECTED',"
                + "'errors':[{'code':'INVALID_FIELD','field':'event.address.zip','message':'must not be blank'},{}]},"
                + "{'ticketId':'A','status':'ACCEPTED'}");

        assertThat(result.outcomes())
                .containsExactly(
                        A,
                        new Outcome.Rejected(
                                "B",
                                List.of(
                                        new ItemError("INVALID_FIELD", "event.address.zip", "must not be blank"),
                                        new ItemError("UNSPECIFIED", null, null))),
                        C);
        assertThat(result.accepted()).extracting(Outcome.Accepted::id).containsExactly("A", "C");
        assertThat(result.rejected()).extracting(Outcome.Rejected::id).containsExactly("B");
        assertThat(result.unknown()).isEmpty();
        assertThat(result.surplus()).isEmpty();
        assertThat(surplusHeard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | the results do not name it | 1",
                "{'ticketId':'B'} | its result has no status | 0",
                "{'ticketId':'B','status':'MAYBE'} | its result has the status MAYBE, which is neither ACCEPTED nor REJECTED | 0",
                "{'ticketId':'B','status':'a@example.org'} | its result has the status ***, which is neither ACCEPTED nor REJECTED | 0",
                "{'ticketId':'B','status':'accepted'} | its result has the status accepted, which is neither ACCEPTED nor REJECTED | 0",
                "{'ticketId':'B','status':'ACCEPTED'},{'ticketId':'B','status':'REJECTED'} | the results both accept and reject it | 0",
                "{'ticketId':'B','status':'ACCEPTED'},{'ticketId':'B','status':'MAYBE'} | its result has the status MAYBE, which is neither ACCEPTED nor REJECTED | 0",
                "{'ticketId':'B','status':{}} | its result cannot be read (status: expected a text, found an object) | 1",
                "{'ticketId':'B','status':'REJECTED','errors':{}} | its result cannot be read (errors: expected a list, found an object) | 1",
                "{'ticketId':['B'],'status':'ACCEPTED'} | the results do not name it | 1",
                "'B' | the results do not name it | 1",
                "null | the results do not name it | 1"
            })
    void leave_one_unknown_without_disturbing_the_others(String entry, String reason, int unreadable) {
        DeliveryResult result =
                inject("{'ticketId':'C','status':'ACCEPTED'}," + entry + ",{'ticketId':'A','status':'ACCEPTED'}");

        assertThat(result.outcomes()).containsExactly(A, new Outcome.Unknown("B", reason), C);
        assertThat(result.unreadableResults()).isEqualTo(unreadable);
    }

    @Test
    void may_say_the_same_twice() {
        DeliveryResult result = inject("{'ticketId':'A','status':'ACCEPTED'},{'ticketId':'A','status':'ACCEPTED'}");

        assertThat(result.outcomes()).startsWith(A);
    }

    @Test
    void may_name_items_never_sent_which_are_told_apart() {
        DeliveryResult result = inject("{'ticketId':'X','status':'ACCEPTED'},{'ticketId':'A','status':'ACCEPTED'},"
                + "{'ticketId':'zoe.secret@example.org','status':'MAYBE'},{'ticketId':'C','status':'ACCEPTED'}");

        assertThat(result.outcomes()).containsExactly(A, new Outcome.Unknown("B", "the results do not name it"), C);
        assertThat(result.surplus()).containsExactly("X", "***");
        assertThat(result.surplusTotal()).isEqualTo(2);
        assertThat(surplusHeard).containsExactly("INJECT_TICKETS 2");
    }

    @Test
    void keep_a_bounded_number_of_surplus_ids() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            entries.add("{'ticketId':'X" + i + "','status':'ACCEPTED'}");
        }

        DeliveryResult result = inject(String.join(",", entries));

        assertThat(result.surplus()).hasSize(100);
        assertThat(result.surplusTotal()).isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"{}", "{'results':null}", "{'results':{}}", "[]", "{'result':[]}"})
    void must_be_there_at_all(String body) {
        for (int attempt = 0; attempt < 5; attempt++) {
            tixngo.answer(200, body.replace('\'', '"'));
        }

        assertThatThrownBy(() -> client.tickets().inject(List.of(Samples.ticket("A"))))
                .isInstanceOfSatisfying(TixngoProtocolException.class, e -> {
                    assertThat(e.writeMayHaveHappened()).isTrue();
                    assertThat(e.retryable()).isTrue();
                    assertThat(e.attempts()).isEqualTo(5);
                });
    }
}
