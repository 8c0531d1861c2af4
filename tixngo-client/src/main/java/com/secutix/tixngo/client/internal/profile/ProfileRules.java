package com.secutix.tixngo.client.internal.profile;

import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TixngoProfile;
import com.secutix.tixngo.client.internal.json.Contract;
import com.secutix.tixngo.client.internal.json.FieldNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What makes a profile wrong: one rule each, in words that say what would be right. */
public final class ProfileRules {
    /** The query parameters of the contract. */
    static final List<String> PARAMETERS = List.of(
            "paginationKey",
            "limit",
            "mobileAppId",
            "offset",
            "excludeDeleted",
            "lastUpdatedSince",
            "lastUpdatedBefore",
            "from",
            "to",
            "actionNames",
            "fromStatuses",
            "toStatuses",
            "fromOwnerId",
            "toOwnerId",
            "actor");

    static final List<String> ENDPOINTS =
            Arrays.stream(Endpoint.values()).map(Endpoint::key).toList();
    static final String TICKETS_PER_CALL = "ticketsPerCall";
    static final String CHANGES_PER_PAGE = "changesPerPage";
    static final String MAX_RESPONSE_BYTES = "maxResponseBytes";

    private static final Set<String> FIELDS = knownFields();
    private static final Set<String> OUR_HEADERS = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "cookie",
            "host",
            "retry-after",
            "transfer-encoding",
            "user-agent",
            "x-request-id");
    private static final String NUMBERED = "extraInfoN";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9._~\\[\\]-]{1,100}");
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~!$&'()*+,;=:@%{}-]+)+");
    private static final Pattern FIELD = Pattern.compile("[^\\p{Cntrl}.\"\\\\]{1,100}");

    private ProfileRules() {}

    /** {@return all that is wrong with a profile; nothing if it is right} */
    public static List<String> problems(TixngoProfile profile) {
        List<String> problems = new ArrayList<>();
        header(profile.apiKeyHeader()).ifPresent(problems::add);
        for (Endpoint endpoint : Endpoint.values()) {
            path(endpoint, profile.path(endpoint)).ifPresent(problems::add);
        }
        profile.renamedParameters()
                .forEach((name, wireName) -> parameter(name, wireName).ifPresent(problems::add));
        profile.renamedFields()
                .forEach((name, wireName) -> field(name, wireName).ifPresent(problems::add));
        limit(TICKETS_PER_CALL, profile.ticketsPerCall()).ifPresent(problems::add);
        limit(CHANGES_PER_PAGE, profile.changesPerPage()).ifPresent(problems::add);
        limit(MAX_RESPONSE_BYTES, profile.maxResponseBytes()).ifPresent(problems::add);
        clashes(profile.renamedParameters(), profile.renamedFields()).forEach(clash -> problems.add(clash.problem()));
        return problems;
    }

    static Optional<String> header(String name) {
        if (!HEADER.matcher(name).matches()) {
            return Optional.of(
                    "apiKeyHeader must be the name of a header: 1 to 100 letters, digits or any of - _ . and the like");
        }
        return OUR_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                ? Optional.of("apiKeyHeader must not be \"" + name + "\", which has a meaning of its own")
                : Optional.empty();
    }

    static Optional<String> path(Endpoint endpoint, String path) {
        String where = "paths." + endpoint.key();
        String placeholder = endpoint.placeholder().orElse("");
        String bare = placeholder.isEmpty() ? path : path.replace(placeholder, "x");
        if (!placeholder.isEmpty() && path.split(Pattern.quote(placeholder), -1).length != 2) {
            return Optional.of(
                    where + " must hold " + placeholder + " exactly once, as in \"" + endpoint.defaultPath() + "\"");
        }
        if (bare.contains("{") || bare.contains("}")) {
            return Optional.of(where + " holds a placeholder that is not known; "
                    + (placeholder.isEmpty() ? "it takes none" : "it takes only " + placeholder));
        }
        boolean wellFormed = PATH.matcher(bare).matches() && path.length() <= 500;
        if (!wellFormed || Arrays.stream(bare.split("/")).anyMatch(part -> part.equals(".") || part.equals(".."))) {
            return Optional.of(where + " must be a path relative to the base, such as \"" + endpoint.defaultPath()
                    + "\": a slash first, none last, no query, no blanks");
        }
        return Optional.empty();
    }

    static Optional<String> parameter(String name, String wireName) {
        if (!PARAMETERS.contains(name)) {
            return Optional.of("parameters." + name + " is not known" + Nearest.hint(name, PARAMETERS));
        }
        return PARAMETER.matcher(wireName).matches()
                ? Optional.empty()
                : Optional.of("parameters." + name + " must be 1 to 100 letters, digits or any of . _ ~ - [ ]");
    }

    static Optional<String> field(String dottedName, String wireName) {
        if (!FIELDS.contains(dottedName)) {
            return Optional.of("fields." + dottedName + " is not known" + Nearest.hint(dottedName, FIELDS));
        }
        if (!FIELD.matcher(wireName).matches()) {
            return Optional.of("fields." + dottedName
                    + " must be the last part of the name only: 1 to 100 characters without dots and quotes");
        }
        return dottedName.equals(NUMBERED) && !wireName.matches(".+N")
                ? Optional.of("fields." + dottedName + " must end with an N too: it stands for the number")
                : Optional.empty();
    }

    static Optional<String> limit(String name, long value) {
        long least = name.equals(MAX_RESPONSE_BYTES) ? 1L << 10 : 1;
        long most = name.equals(MAX_RESPONSE_BYTES) ? 1L << 30 : 100_000;
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "limits.%s must be %,d to %,d", name, least, most));
    }

    /** {@return names that would be the same on the wire though both are needed side by side} */
    static List<Clash> clashes(Map<String, String> renamedParameters, Map<String, String> renamedFields) {
        List<Clash> clashes = new ArrayList<>();
        Map<String, String> byWireName = new HashMap<>();
        for (String name : PARAMETERS) {
            String wireName = renamedParameters.getOrDefault(name, name);
            String other = byWireName.putIfAbsent(wireName, name);
            if (other != null) {
                clashes.add(new Clash("parameters.", other, name, wireName));
            }
        }
        FieldNames names = new FieldNames(renamedFields);
        Contract.in(names);
        names.clashes()
                .forEach(clash -> clashes.add(new Clash("fields.", clash.one(), clash.other(), clash.wireName())));
        return clashes;
    }

    private static Set<String> knownFields() {
        FieldNames names = new FieldNames(Map.of());
        Contract.in(names);
        return names.known();
    }

    static Collection<String> limits() {
        return List.of(TICKETS_PER_CALL, CHANGES_PER_PAGE, MAX_RESPONSE_BYTES);
    }

    /** Two names that would be one. */
    record Clash(String section, String one, String other, String wireName) {

        String problem() {
            return section + one + " and " + section + other + " would both be called \"" + wireName
                    + "\" though they stand side by side";
        }
    }
}
