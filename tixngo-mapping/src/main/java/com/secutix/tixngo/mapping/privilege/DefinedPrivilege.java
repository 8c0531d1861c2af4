package com.secutix.tixngo.mapping.privilege;

import com.secutix.tixngo.client.model.PrivilegeDefinition;
import java.util.Objects;

/**
 * A privilege definition with its id.
 *
 * @param definitionId its id
 * @param definition the definition
 */
public record DefinedPrivilege(String definitionId, PrivilegeDefinition definition) {

    /**
     * Demands both.
     *
     * @param definitionId as said for the record
     * @param definition as said for the record
     */
    public DefinedPrivilege {
        Objects.requireNonNull(definitionId, "definitionId");
        Objects.requireNonNull(definition, "definition");
    }
}
