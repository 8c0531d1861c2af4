package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.mapping.s360.S360Card;
import java.util.Optional;

/**
 * Membership and season cards, as the injection of digital privileges needs them. The rules of {@link PushStore} hold for
 * every method; where these say ticket, read card.
 */
public interface CardStore extends PushStore<S360Card> {

    /**
     * What identifies the content of the definition that TIXNGO was given last.
     *
     * @param definitionId the definition
     * @return the fingerprint kept last; empty if none is
     */
    Optional<String> definitionFingerprint(String definitionId);

    /**
     * Keeps what TIXNGO was given.
     *
     * @param lease the run's lease
     * @param definitionId the definition
     * @param fingerprint at most 64 characters of ASCII; empty to forget what is kept
     * @throws LeaseLostException if the lease is not current
     */
    void keepDefinition(Lease lease, String definitionId, String fingerprint);
}
