package com.secutix.tixngo.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The published OpenAPI document, all its files as one tree, and the schemas in it. */
final class OpenApiContract {
    private static final Path FOLDER = Path.of("..", "..", "docs", "openapi");
    private static final String SCHEMAS = "schemas/";
    private static final String MAIN = "tixngo-v3.yaml";

    private final Map<String, JsonNode> files = new LinkedHashMap<>();
    private final ObjectNode bundle = Caller.JSON.createObjectNode();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final SchemaValidatorsConfig config =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /** One operation of the document. */
    record Operation(String path, String method, JsonNode node) {}

    static OpenApiContract load() {
        OpenApiContract contract = new OpenApiContract();
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                String name = FOLDER.relativize(path).toString().replace('\\', '/');
                contract.files.put(name, yaml.readTree(Files.readString(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode files = contract.bundle.putObject("files");
        ObjectNode schemas = contract.bundle.putObject("$defs");
        contract.files.forEach((name, tree) -> {
            files.set(name, local(tree, name));
            if (name.startsWith(SCHEMAS)) {
                files.get(name)
                        .properties()
                        .forEach(schema -> schemas.set(schemaName(name, schema.getKey()), schema.getValue()));
            }
        });
        return contract;
    }

    Map<String, JsonNode> files() {
        return files;
    }

    JsonNode main() {
        return bundle.get("files").get(MAIN);
    }

    /** Every operation by its id. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        main().get("paths").properties().forEach(path -> {
            JsonNode item = resolve(path.getValue());
            for (String method : List.of("get", "put", "post")) {
                if (item.has(method)) {
                    JsonNode node = item.get(method);
                    operations.put(node.get("operationId").asText(), new Operation(path.getKey(), method, node));
                }
            }
        });
        return operations;
    }

    Operation operation(Endpoint endpoint) {
        return operations().get(endpoint.profileName());
    }

    List<String> requestProblems(Endpoint endpoint, JsonNode body) {
        JsonNode schema = operation(endpoint).node().at("/requestBody/content/application~1json/schema");
        return problems(schema, body);
    }

    List<String> responseProblems(Endpoint endpoint, int status, JsonNode body) {
        JsonNode response = resolve(operation(endpoint).node().at("/responses").path(Integer.toString(status)));
        if (response.isMissingNode()) {
            return List.of("status " + status + " is not in the document");
        }
        JsonNode schema = response.at("/content/application~1json/schema");
        return schema.isMissingNode() ? List.of() : problems(schema, body);
    }

    List<String> problems(JsonNode schema, JsonNode value) {
        JsonSchema compiled = schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode root = schema.deepCopy();
            root.set("$defs", bundle.get("$defs"));
            return factory.getSchema(root, config);
        });
        List<String> problems = new ArrayList<>();
        for (ValidationMessage message : compiled.validate(value)) {
            problems.add(message.getInstanceLocation() + " " + message.getType());
        }
        return problems;
    }

    /** What a reference leads to, or the node itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode ref = node.get("$ref");
        return ref == null ? node : resolve(bundle.at(ref.asText().substring(1)));
    }

    /** Turns references between the files into references within the bundle. */
    private static JsonNode local(JsonNode node, String file) {
        if (node.isObject()) {
            ObjectNode copy = Caller.JSON.createObjectNode();
            node.properties()
                    .forEach(entry -> copy.set(
                            entry.getKey(),
                            entry.getKey().equals("$ref")
                                    ? TextNode.valueOf(
                                            reference(entry.getValue().asText(), file))
                                    : local(entry.getValue(), file)));
            return copy;
        }
        if (node.isArray()) {
            var copy = Caller.JSON.createArrayNode();
            node.forEach(item -> copy.add(local(item, file)));
            return copy;
        }
        return node;
    }

    private static String schemaName(String file, String name) {
        return file.substring(SCHEMAS.length()).replace(".yaml", ".") + name;
    }

    private static String reference(String ref, String file) {
        int hash = ref.indexOf('#');
        String target = hash == 0
                ? file
                : Path.of(file)
                        .resolveSibling(ref.substring(0, hash))
                        .toString()
                        .replace('\\', '/');
        return target.startsWith(SCHEMAS)
                ? "#/$defs/" + schemaName(target, ref.substring(hash + 2))
                : "#/files/" + target.replace("/", "~1") + ref.substring(hash + 1);
    }
}
