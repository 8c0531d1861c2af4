package com.secutix.tixngo.sync.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes a report as one JSON object. */
final class RunReportJson {

    private static final JsonFactory JSON = new JsonFactory();

    private RunReportJson() {}

    static String write(RunReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            writeHead(report, json);
            writeCounts(report.counts(), json);
            writeFindings(report, json);
            writeProblems(report, json);
            writeEnd(report, json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void writeHead(RunReport report, JsonGenerator json) throws IOException {
        json.writeStringField("function", report.function().name());
        json.writeStringField("interface", report.interfaceName());
        json.writeStringField("runId", report.runId());
        json.writeStringField("outcome", report.outcome().name());
        json.writeBooleanField("dryRun", report.dryRun());
        json.writeStringField("startedAt", report.startedAt().toString());
        json.writeNumberField("durationMs", report.duration().toMillis());
        json.writeNumberField("runs", report.runs());
        json.writeNumberField("calls", report.calls());
        json.writeNumberField("retries", report.retries());
    }

    private static void writeCounts(RunCounts counts, JsonGenerator json) throws IOException {
        json.writeNumberField("selected", counts.selected());
        json.writeNumberField("delivered", counts.delivered());
        json.writeNumberField("rejected", counts.rejected());
        json.writeNumberField("skipped", counts.skipped());
        json.writeNumberField("deferred", counts.deferred());
        json.writeNumberField("notReached", counts.notReached());
    }

    private static void writeFindings(RunReport report, JsonGenerator json) throws IOException {
        if (report.announced().isPresent()) {
            json.writeNumberField("announced", report.announced().getAsLong());
        }
        FeedbackFindings feedback = report.feedback().orElse(null);
        if (feedback != null) {
            json.writeNumberField("unknownTickets", feedback.unknownTickets());
            json.writeNumberField("anomalies", feedback.anomalies());
            json.writeObjectFieldStart("paginationKey");
            writeIfPresent("before", feedback.keyBefore(), json);
            writeIfPresent("after", feedback.keyAfter(), json);
            json.writeEndObject();
        }
    }

    private static void writeProblems(RunReport report, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : report.problems()) {
            json.writeStartObject();
            json.writeStringField("ticketId", problem.ticketId());
            writeIfPresent("taxNumber", problem.taxNumber().isEmpty() ? null : problem.taxNumber(), json);
            json.writeStringField("code", problem.code());
            writeIfPresent("field", problem.field(), json);
            json.writeStringField("message", problem.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("problemsTotal", report.problemsTotal());
    }

    private static void writeEnd(RunReport report, JsonGenerator json) throws IOException {
        RunFailure failure = report.failure().orElse(null);
        if (failure != null) {
            json.writeObjectFieldStart("failure");
            json.writeStringField("code", failure.code());
            json.writeStringField("message", failure.message());
            json.writeEndObject();
        }
        json.writeBooleanField("more", report.more());
        writeIfPresent("nextRunAt", report.nextRunAt().map(Object::toString).orElse(null), json);
    }

    private static void writeIfPresent(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
