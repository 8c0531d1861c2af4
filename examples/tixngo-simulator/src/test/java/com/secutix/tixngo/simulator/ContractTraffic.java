package com.secutix.tixngo.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds recorded calls against the published contract: whoever made them, requests and answers must be what the OpenAPI document says.
 * Calls struck by a fault are held against it for their request only.
 */
final class ContractTraffic {
    private final OpenApiContract contract = OpenApiContract.load();

    /** What is wrong with the calls, one line each; empty when client and server both keep to the contract. */
    List<String> problems(List<RecordedCall> calls) {
        List<String> problems = new ArrayList<>();
        for (RecordedCall call : calls) {
            if (call.endpoint() == null) {
                problems.add(
                        "#" + call.number() + " " + call.method() + " asks for a path that is not in the document");
                continue;
            }
            List<String> found = new ArrayList<>(request(call));
            if (call.fault() == null) {
                found.addAll(response(call));
            }
            found.forEach(problem -> problems.add("#" + call.number() + " " + call.endpoint() + ": " + problem));
        }
        return problems;
    }

    private List<String> request(RecordedCall call) {
        List<String> problems = new ArrayList<>();
        OpenApiContract.Operation operation = contract.operation(call.endpoint());
        Set<String> known = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        operation.node().path("parameters").forEach(each -> {
            JsonNode parameter = contract.resolve(each);
            if (parameter.path("in").asText().equals("query")) {
                known.add(parameter.get("name").asText());
                if (parameter.path("required").asBoolean()) {
                    missing.add(parameter.get("name").asText());
                }
            }
        });
        int question = call.path().indexOf('?');
        if (question >= 0) {
            for (String pair : call.path().substring(question + 1).split("&", -1)) {
                String name = URLDecoder.decode(pair.split("=", -1)[0], StandardCharsets.UTF_8);
                missing.remove(name);
                if (!known.contains(name)) {
                    problems.add("query parameter '" + name + "' is not in the document");
                }
            }
        }
        missing.forEach(name -> problems.add("query parameter '" + name + "' is missing"));
        if (operation.node().has("requestBody")) {
            String body = call.requestBody().orElse("");
            parse(body, problems)
                    .forEach(json -> contract.requestProblems(call.endpoint(), json)
                            .forEach(problem -> problems.add("request " + problem)));
        } else if (call.keptRequest() != null) {
            problems.add("request has a body, the document has none");
        }
        return problems;
    }

    private List<String> response(RecordedCall call) {
        List<String> problems = new ArrayList<>();
        parse(call.responseBody().orElse(""), problems)
                .forEach(json -> contract.responseProblems(call.endpoint(), call.status(), json)
                        .forEach(problem -> problems.add("response " + problem)));
        return problems;
    }

    private static List<JsonNode> parse(String body, List<String> problems) {
        try {
            JsonNode json = Caller.JSON.readTree(body);
            if (!json.isMissingNode()) {
                return List.of(json);
            }
        } catch (JsonProcessingException e) {
            // told below
        }
        problems.add("a body is no JSON");
        return List.of();
    }
}
