package com.secutix.tixngo.sync.internal;

import static com.secutix.tixngo.client.TixngoServiceException.Meaning.INVALID_REQUEST;

import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.privilege.DefinedPrivilege;
import com.secutix.tixngo.mapping.privilege.PrivilegeMapping;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.Lease;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sees to it that TIXNGO has the definition of every product whose cards a run sends: once for a product, unless it changed.
 * Used by the run's thread.
 */
final class PrivilegeDefinitions {

    private final CardStore store;
    private final PrivilegeMapping mapping;
    /** What this run found out, by product: nothing, or why the definition cannot be sent. */
    private final Map<CardProduct, List<Violation>> refusals = new HashMap<>();

    private final Map<CardProduct, String> definitionIds = new HashMap<>();

    PrivilegeDefinitions(CardStore store, PrivilegeMapping mapping) {
        this.store = store;
        this.mapping = mapping;
    }

    /** Sends the definition if TIXNGO does not have it; empty when it has, else why the product's cards must wait. */
    Optional<List<Violation>> refusal(CardProduct product, Inquiry inquiry) {
        List<Violation> known = refusals.get(product);
        if (known == null) {
            known = send(product, inquiry);
            refusals.put(product, known);
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private List<Violation> send(CardProduct product, Inquiry inquiry) {
        MappingResult<DefinedPrivilege> mapped = mapping.definition(product);
        if (mapped instanceof MappingResult.Refused<DefinedPrivilege> refused) {
            return refused.violations();
        }
        DefinedPrivilege defined = ((MappingResult.Mapped<DefinedPrivilege>) mapped).payload();
        definitionIds.put(product, defined.definitionId());
        String fingerprint = fingerprint(defined.definition());
        if (!inquiry.isAllowed()) {
            return List.of();
        }
        Optional<String> sentBefore =
                inquiry.store("definitionFingerprint", () -> store.definitionFingerprint(defined.definitionId()));
        if (sentBefore.filter(fingerprint::equals).isPresent()) {
            return List.of();
        }
        List<Violation> refusal = inquiry.ask(client -> {
            try {
                client.privileges().putDefinition(defined.definitionId(), defined.definition());
                return List.<Violation>of();
            } catch (TixngoServiceException refused) {
                if (refused.meaning() != INVALID_REQUEST) {
                    throw refused;
                }
                return List.of(new Violation(
                        "definition",
                        "DEFINITION_REFUSED",
                        "TIXNGO refused the definition of the card's product: " + refused.getMessage()));
            }
        });
        if (refusal.isEmpty()) {
            inquiry.store("keepDefinition", () -> {
                store.keepDefinition(inquiry.lease(), defined.definitionId(), fingerprint);
                return true;
            });
        }
        return refusal;
    }

    /** Forgets what TIXNGO was given for the products of this run. */
    void forget(Lease lease) {
        definitionIds.values().forEach(definitionId -> store.keepDefinition(lease, definitionId, ""));
        refusals.clear();
        definitionIds.clear();
    }

    private static String fingerprint(PrivilegeDefinition definition) {
        String content = Stream.of(
                        definition.name(),
                        definition.type(),
                        definition.description(),
                        definition.imageUrl(),
                        definition.website(),
                        definition.validFrom(),
                        definition.validUntil())
                .map(part -> Objects.toString(part, ""))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
