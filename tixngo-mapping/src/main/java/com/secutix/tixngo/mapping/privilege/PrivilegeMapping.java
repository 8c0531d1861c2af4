package com.secutix.tixngo.mapping.privilege;

import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.client.model.PrivilegeDefinition;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.PayloadMapper;
import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.internal.plugin.PluginRegistry;
import com.secutix.tixngo.mapping.internal.plugin.RowsOfAll;
import com.secutix.tixngo.mapping.internal.privilege.PrivilegeFields;
import com.secutix.tixngo.mapping.internal.privilege.PrivilegeProgram;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns S-360 cards into digital privileges, and their products into the definitions of these. Pure, immutable, safe to share
 * between threads.
 */
public final class PrivilegeMapping implements PayloadMapper<S360Card, Privilege> {

    private final PrivilegeProgram program;

    private PrivilegeMapping(MappingDocument document, MappingPlugins plugins, boolean enforceMandatory) {
        PluginRegistry registry = PluginRegistry.of(plugins.plugins());
        PrivilegeProgram.Compiler compiler = new PrivilegeProgram.Compiler(registry.converters());
        new RowsOfAll(document, registry, Direction.TO_TIXNGO)
                .document(PrivilegeFields::isOfPrivileges, compiler::add)
                .plugins(PrivilegeFields::isOfPrivileges, compiler::add)
                .done();
        this.program = compiler.compile(enforceMandatory);
    }

    /** {@return the mapping of the newest built-in document, without plugins} */
    public static PrivilegeMapping standard() {
        return of(MappingDocument.newest(MappingMode.LIFECYCLE), MappingPlugins.none(), true);
    }

    /**
     * {@return a mapping}
     *
     * @param document its rows
     * @param plugins its plugins
     * @param enforceMandatoryParameters whether missing mandatory data is refused before any call (documented default: true)
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if a row or a plugin cannot be used
     */
    public static PrivilegeMapping of(
            MappingDocument document, MappingPlugins plugins, boolean enforceMandatoryParameters) {
        return new PrivilegeMapping(document, plugins, enforceMandatoryParameters);
    }

    @Override
    public MappingResult<Privilege> map(S360Card card) {
        return program.privilege(card);
    }

    /**
     * {@return whether a card becomes a privilege at all: only those of products marked for mobile delivery do (documented)}
     *
     * @param card the card
     */
    public boolean isDelivered(S360Card card) {
        return card.product().mobileDelivery();
    }

    /**
     * {@return the definition that the privileges of a product refer to}
     *
     * @param product the product
     */
    public MappingResult<DefinedPrivilege> definition(CardProduct product) {
        return program.definition(product);
    }

    /**
     * {@return the definition to send before the privileges of a product, or empty when the one sent last is still right}
     *
     * @param product the product
     * @param sentBefore the definition sent last; {@code null} when none was
     */
    public Optional<MappingResult<DefinedPrivilege>> definitionToSend(
            CardProduct product, @Nullable PrivilegeDefinition sentBefore) {
        MappingResult<DefinedPrivilege> now = definition(product);
        boolean same = now instanceof MappingResult.Mapped<DefinedPrivilege> mapped
                && Objects.equals(mapped.payload().definition(), sentBefore);
        return same ? Optional.empty() : Optional.of(now);
    }
}
