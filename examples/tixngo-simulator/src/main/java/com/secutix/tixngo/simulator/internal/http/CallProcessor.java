package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultEvent;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.FaultKind.Stage;
import com.secutix.tixngo.simulator.Faults;
import com.secutix.tixngo.simulator.HeldCalls.Point;
import com.secutix.tixngo.simulator.Poison;
import com.secutix.tixngo.simulator.RecordedCall;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.rules.ContractRules;
import com.secutix.tixngo.simulator.internal.state.ChangeJson;
import com.secutix.tixngo.simulator.internal.state.FeedKeys;
import com.secutix.tixngo.simulator.internal.state.ItemResult.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Answers calls: key, faults, state, faults again. Thread-safe; knows nothing of the server it runs in. */
public final class CallProcessor {
    private final SimulatorParts parts;
    private final FieldNames names;
    private final ItemCalls itemCalls;
    private final FeedCall feed;
    private final ReportCalls reports;
    private final FaultAnswers faultAnswers;
    private final ResultFaults resultFaults;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * Wires the calls to the state.
     *
     * @param parts the state and the options
     */
    public CallProcessor(SimulatorParts parts) {
        this.parts = parts;
        this.names = new FieldNames(parts.profile().fields());
        this.itemCalls = new ItemCalls(parts.tickets(), parts.privileges());
        Picks picks = new Picks(parts.seed());
        this.feed = new FeedCall(parts.tickets(), new FeedKeys(parts.seed()), parts.diffPageLimit(), picks);
        this.reports = new ReportCalls(parts.tickets(), new FeedKeys(parts.seed() + 1), parts.profile());
        this.faultAnswers = new FaultAnswers(parts.clock(), picks);
        this.resultFaults = new ResultFaults(picks);
    }

    /** Ends delays at once, so that the server can stop. */
    public void stop() {
        stopping.countDown();
    }

    Answer process(IncomingCall call) throws InterruptedException {
        Faults faults = parts.faults();
        Endpoint endpoint = call.route().endpoint();
        ItemBatch<?> batch = endpoint.answersPerItem() ? read(call) : null;
        List<String> ids = batch == null ? List.of() : batch.ids();
        if (!keyIsKnown(call)) {
            return record(call, ids, Answer.error(401, "UNAUTHORIZED", "the API key is not accepted"), null);
        }
        faults.passHolds(endpoint, Point.BEFORE_APPLYING);
        Map<String, Poison> poisoned = faults.poisonIn(ids);
        if (!poisoned.isEmpty()) {
            Poison effect = poisoned.values().iterator().next();
            String name = "poison:" + effect.name().toLowerCase(Locale.ROOT);
            faults.struck(new FaultEvent(call.number(), endpoint, name));
            return record(call, ids, faultAnswers.poisoned(effect, poisoned.keySet(), idName(endpoint)), name);
        }
        Fault fault = faults.draw(endpoint);
        if (fault != null) {
            faults.struck(new FaultEvent(call.number(), endpoint, fault.toString()));
        }
        Answer answer = answer(call, batch, fault);
        faults.passHolds(endpoint, Point.BEFORE_ANSWERING);
        return record(call, ids, answer, fault == null ? null : fault.toString());
    }

    private Answer answer(IncomingCall call, @Nullable ItemBatch<?> batch, @Nullable Fault fault)
            throws InterruptedException {
        Stage stage = fault == null ? null : fault.kind().stage();
        if (fault != null && stage == Stage.INSTEAD) {
            return faultAnswers.instead(
                    fault,
                    batch == null ? List.of() : batch.ids(),
                    idName(call.route().endpoint()));
        }
        if (fault != null && fault.kind() == FaultKind.DELAY && stopping.await(fault.number(), TimeUnit.MILLISECONDS)) {
            return Answer.error(503, "STOPPING", "the simulator stops");
        }
        Answer good = batch == null ? single(call, fault) : items(call.route().endpoint(), batch, fault);
        if (fault != null && stage == Stage.DELIVERY) {
            return faultAnswers.spoiled(fault, good, names);
        }
        return fault != null && stage == Stage.FIELDS ? FaultAnswers.withFields(fault, good) : good;
    }

    private Answer items(Endpoint endpoint, ItemBatch<?> batch, @Nullable Fault fault) {
        Answer refusal = batch.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (batch.isTooLarge()) {
            return FaultAnswers.tooMany(parts.ticketsPerCall());
        }
        return resultFaults.answer(
                fault, batch.apply(resultFaults.refused(fault, batch.ids().size())), idName(endpoint));
    }

    private Answer single(IncomingCall call, @Nullable Fault fault) {
        Map<String, String> variables = call.route().variables();
        return switch (call.route().endpoint()) {
            case CHANGES ->
                feed.answer(
                        call.query(),
                        parts.profile().parameter("limit"),
                        parts.profile().parameter("paginationKey"),
                        fault);
            case TICKET -> ticket(variable(variables, "ticketId"));
            case DEFINITION ->
                definition(variable(variables, "definitionId"), call.body().bytes());
            case STATUS_LOGS -> reports.statusLogs(call.query());
            case TICKETS_LIGHT_REPORT -> reports.tickets(call.query(), null, true);
            case TICKETS_REPORT -> reports.tickets(call.query(), null, false);
            case EVENT_TICKETS_REPORT -> reports.tickets(call.query(), variable(variables, "eventId"), false);
            default -> throw new IllegalStateException("no single call: " + call);
        };
    }

    private Answer ticket(String ticketId) {
        SimulatedTicket found = parts.tickets().find(ticketId);
        return found == null
                ? Answer.error(404, "TICKET_NOT_FOUND", "no such ticket")
                : Answer.json(200, ChangeJson.of(found));
    }

    private Answer definition(String definitionId, byte[] body) {
        JsonNode received;
        try {
            received = names.fromWire(Json.MAPPER.readTree(body));
        } catch (JsonProcessingException e) {
            return Answer.invalidRequest(
                    "the body is no well-formed JSON, at line "
                            + e.getLocation().getLineNr(),
                    List.of());
        } catch (IOException e) {
            return Answer.invalidRequest("the body cannot be read", List.of());
        }
        List<Problem> problems = ContractRules.DEFINITION.problems(received, parts.allowUnknownFields());
        if (!problems.isEmpty() || !(received instanceof ObjectNode definition)) {
            List<ObjectNode> errors = problems.stream()
                    .map(problem -> Answer.problem(new Problem(
                            problem.code(), names.wirePath(String.valueOf(problem.field())), problem.message())))
                    .toList();
            return Answer.invalidRequest("the definition is not valid", errors);
        }
        boolean created = parts.privileges().define(definitionId, definition);
        ObjectNode answer = Json.object();
        answer.put("definitionId", definitionId);
        answer.setAll(definition);
        return Answer.json(created ? 201 : 200, answer);
    }

    private <T> ItemBatch<T> read(IncomingCall call, ItemCalls.Kind<T> kind) {
        return ItemBatch.read(call.body().bytes(), kind, names, parts.ticketsPerCall(), parts.allowUnknownFields());
    }

    private ItemBatch<?> read(IncomingCall call) {
        return read(call, itemCalls.kind(call.route().endpoint()));
    }

    private Answer record(IncomingCall call, List<String> ids, Answer answer, @Nullable String fault) {
        Answer written = answer.written(names);
        parts.recorder()
                .keep(new RecordedCall(
                        call.number(),
                        call.route().endpoint(),
                        call.method(),
                        call.path(),
                        withoutKey(call.headers()),
                        List.copyOf(ids),
                        call.body().gzip(),
                        call.body().wireSize(),
                        written.status(),
                        fault,
                        CallRecorder.keepable(call.body().bytes()),
                        CallRecorder.keepable(written.body())));
        return written;
    }

    private Map<String, List<String>> withoutKey(Map<String, List<String>> headers) {
        Map<String, List<String>> shown = new TreeMap<>(headers);
        shown.remove(keyHeader());
        return shown;
    }

    private boolean keyIsKnown(IncomingCall call) {
        String key = call.header(keyHeader());
        return key != null && parts.apiKeys().contains(key);
    }

    private String keyHeader() {
        return parts.profile().apiKeyHeader().toLowerCase(Locale.ROOT);
    }

    private static String idName(Endpoint endpoint) {
        return endpoint == Endpoint.PRIVILEGES ? "privilegeId" : "ticketId";
    }

    private static String variable(Map<String, String> variables, String name) {
        return Objects.requireNonNull(variables.get(name));
    }
}
