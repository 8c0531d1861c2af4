package com.secutix.tixngo.example.loyalty;

import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.spi.MappingContributions;
import com.secutix.tixngo.mapping.spi.MappingPlugin;

/**
 * Sends the host's variable {@code LOYALTY_NUMBER} as the hidden detail {@code loyaltyNumber}, and keeps {@code extraInfo1}
 * as the contact's custom field {@code loyaltyNumber}. To use it, put its jar on the class path of a host that takes the plugins of
 * {@code MappingPlugins.discover()}.
 */
public final class LoyaltyPlugin implements MappingPlugin {

    @Override
    public String name() {
        return "loyalty";
    }

    @Override
    public void contribute(MappingContributions contributions) {
        contributions.addRow(MappingRow.toTixngo("ticketDetails.hidden[loyaltyNumber]", "variable.LOYALTY_NUMBER")
                .convertedBy("trim"));
        contributions.addRow(MappingRow.toS360("contact.custom[loyaltyNumber]", "extraInfo1"));
    }
}
