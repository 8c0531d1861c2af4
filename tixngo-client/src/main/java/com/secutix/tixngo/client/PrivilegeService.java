package com.secutix.tixngo.client;

import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import java.util.List;

/** The calls about digital privileges (membership cards, cards of season tickets). Safe for use by any number of threads. All of it is assumed. */
public interface PrivilegeService {

    /**
     * Creates a kind of card, or changes it.
     *
     * @param definitionId its id, not empty, {@code .} or {@code ..}
     * @param definition what it is
     * @return which of the two happened
     * @throws IllegalArgumentException if the id cannot be part of a URL
     * @throws TixngoException if the call failed
     */
    DefinitionOutcome putDefinition(String definitionId, PrivilegeDefinition definition);

    /**
     * Injects cards, in one HTTP call and in this order.
     *
     * @param privileges at most {@link TixngoProfile#ticketsPerCall()} cards with different ids; with none, nothing is sent
     * @return one outcome for each card, in the order given
     * @throws IllegalArgumentException if an id comes twice or there are too many; nothing was sent then
     * @throws TixngoException if the whole call failed
     */
    DeliveryResult inject(List<Privilege> privileges);
}
