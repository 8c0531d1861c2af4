package com.secutix.tixngo.client.internal.json;

import static com.secutix.tixngo.client.internal.json.Types.DATE_TIME;
import static com.secutix.tixngo.client.internal.json.Types.TEXT;

import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.client.model.PrivilegeType;
import java.util.List;
import java.util.function.Function;

/** What is sent about digital privileges. */
final class PrivilegeShapes {
    private PrivilegeShapes() {}

    static Shape<PrivilegeDefinition> definition() {
        Shape<PrivilegeDefinition> definition = new Shape<>();
        definition.open("name", TEXT, PrivilegeDefinition::name);
        definition.open("type", Types.open(PrivilegeType::of), PrivilegeDefinition::type);
        definition.open("description", TEXT, PrivilegeDefinition::description);
        definition.open("imageUrl", TEXT, PrivilegeDefinition::imageUrl);
        definition.open("website", TEXT, PrivilegeDefinition::website);
        definition.open("validFrom", DATE_TIME, PrivilegeDefinition::validFrom);
        definition.open("validUntil", DATE_TIME, PrivilegeDefinition::validUntil);
        return definition;
    }

    static Shape<List<Privilege>> injection() {
        Shape<List<Privilege>> envelope = new Shape<>();
        envelope.open("privileges", ListType.ofItems(privilege()), Function.identity());
        return envelope;
    }

    private static Shape<Privilege> privilege() {
        Shape<Privilege> privilege = new Shape<>();
        privilege.open("privilegeId", TEXT, Privilege::privilegeId);
        privilege.open("definitionId", TEXT, Privilege::definitionId);
        privilege.personal("cardNumber", TEXT, Privilege::cardNumber);
        privilege.personal("barcode", TEXT, Privilege::barcode);
        privilege.open("validFrom", DATE_TIME, Privilege::validFrom);
        privilege.open("validUntil", DATE_TIME, Privilege::validUntil);
        privilege.open("spectatorDetails", SpectatorShapes.spectatorDetails(), Privilege::spectatorDetails);
        privilege.open("linkedTicketIds", ListType.of(TEXT), Privilege::linkedTicketIds);
        return privilege;
    }
}
