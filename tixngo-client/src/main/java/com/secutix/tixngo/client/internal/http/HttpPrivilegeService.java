package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.DefinitionOutcome;
import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.PrivilegeService;
import com.secutix.tixngo.client.internal.json.Payload;
import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import java.util.List;

/** The calls about digital privileges over HTTP. */
public final class HttpPrivilegeService implements PrivilegeService {
    private static final Integer CREATED = 201;

    private final Calls calls;

    /** Takes the calls of a client. */
    public HttpPrivilegeService(Calls calls) {
        this.calls = calls;
    }

    @Override
    public DefinitionOutcome putDefinition(String definitionId, PrivilegeDefinition definition) {
        Integer status = calls.put(
                        Endpoint.PRIVILEGE_DEFINITION,
                        calls.url(Endpoint.PRIVILEGE_DEFINITION, "definitionId", definitionId),
                        Payload.of(calls.contract().definition(), definition))
                .httpStatus();
        return CREATED.equals(status) ? DefinitionOutcome.CREATED : DefinitionOutcome.UPDATED;
    }

    @Override
    public DeliveryResult inject(List<Privilege> privileges) {
        Batch<Privilege> batch = Batch.of("privilege", privileges, Privilege::privilegeId, calls.profile());
        return batch.deliver(
                calls, Endpoint.PRIVILEGES, items -> Payload.of(calls.contract().privileges(), items));
    }
}
