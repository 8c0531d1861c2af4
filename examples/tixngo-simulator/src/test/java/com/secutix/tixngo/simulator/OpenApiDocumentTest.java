package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private static final OpenApiContract CONTRACT = OpenApiContract.load();
    private static final Set<String> MARKS = Set.of("documented", "inferred", "assumed");

    @Test
    void names_every_call_of_the_simulator_and_no_other() {
        var operations = CONTRACT.operations();
        assertThat(operations).hasSize(Endpoint.values().length);
        for (Endpoint endpoint : Endpoint.values()) {
            OpenApiContract.Operation operation = operations.get(endpoint.profileName());
            assertThat(operation).as(endpoint.profileName()).isNotNull();
            assertThat(operation.path()).isEqualTo(endpoint.path());
            assertThat(operation.method()).isEqualToIgnoringCase(endpoint.method());
        }
    }

    @Test
    void marks_every_path_operation_parameter_and_response() {
        List<String> unmarked = new ArrayList<>();
        CONTRACT.main().get("paths").properties().forEach(path -> check(path.getKey(), path.getValue(), unmarked));
        CONTRACT.operations().forEach((id, operation) -> {
            check(id, operation.node(), unmarked);
            operation.node().path("parameters").forEach(each -> {
                JsonNode parameter = CONTRACT.resolve(each);
                check(id + " " + parameter.path("name").asText(), parameter, unmarked);
            });
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(response ->
                            check(id + " " + response.getKey(), CONTRACT.resolve(response.getValue()), unmarked));
        });
        assertThat(unmarked).isEmpty();
    }

    @Test
    void marks_every_schema_and_property() {
        List<String> unmarked = new ArrayList<>();
        int[] properties = {0};
        eachSchema((name, schema) -> {
            check(name, schema, unmarked);
            for (String kind : List.of("properties", "patternProperties")) {
                schema.path(kind).properties().forEach(property -> {
                    properties[0]++;
                    check(name + "." + property.getKey(), property.getValue(), unmarked);
                });
            }
        });
        assertThat(unmarked).isEmpty();
        assertThat(properties[0]).isGreaterThan(100);
    }

    @Test
    void refuses_unknown_fields_in_requests_and_takes_them_in_answers() {
        eachSchema((name, schema) -> {
            if (schema.path("type").asText().equals("object")) {
                boolean strict = name.startsWith("schemas/ticket.yaml")
                        || name.matches("schemas/calls.yaml#/(Inject|Inval|Control|Privilege(Definition)?$).*");
                assertThat(schema.has("additionalProperties")).as(name).isEqualTo(strict);
            }
        });
    }

    @Test
    void has_examples_that_obey_their_schemas() {
        List<String> seen = new ArrayList<>();
        walk(CONTRACT.main(), seen);
        CONTRACT.operations().values().forEach(operation -> walk(operation.node(), seen));
        assertThat(seen).hasSizeGreaterThan(10);
    }

    private static void walk(JsonNode node, List<String> seen) {
        if (node.has("examples") && node.has("schema")) {
            node.get("examples").forEach(example -> {
                assertThat(CONTRACT.problems(node.get("schema"), example.get("value")))
                        .as(example.toString())
                        .isEmpty();
                seen.add(example.toString());
            });
        }
        node.forEach(child -> walk(child, seen));
    }

    private static void eachSchema(BiConsumer<String, JsonNode> check) {
        CONTRACT.files().forEach((file, tree) -> {
            if (file.startsWith("schemas/")) {
                tree.properties().forEach(schema -> check.accept(file + "#/" + schema.getKey(), schema.getValue()));
            }
        });
    }

    private static void check(String name, JsonNode node, List<String> unmarked) {
        if (!MARKS.contains(node.path("x-evidence").asText())) {
            unmarked.add(name);
        }
    }
}
