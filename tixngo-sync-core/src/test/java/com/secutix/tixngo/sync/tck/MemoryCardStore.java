package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.Lease;
import java.util.Objects;
import java.util.Optional;

/** The push store of cards, and what TIXNGO was told about their products. */
final class MemoryCardStore extends MemoryPushStore<S360Card> implements CardStore {

    MemoryCardStore(MemoryData data, MemoryLeases leases, String scope) {
        super(data, leases, SyncFunction.PRIVILEGE_INJECTION, scope, data.cards, MemoryCardStore::asItIsNow);
    }

    private static S360Card asItIsNow(MemoryItem item) {
        S360Card sold = Objects.requireNonNull(item.card);
        return new S360Card(
                sold.cardId(),
                item.status,
                sold.product(),
                sold.cardNumber(),
                sold.barcode(),
                sold.validity(),
                sold.culturalContact(),
                sold.beneficiary(),
                sold.linkedTicketIds(),
                sold.variables());
    }

    @Override
    public Optional<String> definitionFingerprint(String definitionId) {
        return data.transaction(() -> Optional.ofNullable(data.definitions.get(definitionId)));
    }

    @Override
    public void keepDefinition(Lease lease, String definitionId, String fingerprint) {
        data.transaction(() -> {
            leases.demand(lease);
            data.beforeChanges();
            return fingerprint.isEmpty()
                    ? data.definitions.remove(definitionId)
                    : data.definitions.put(definitionId, fingerprint);
        });
    }
}
