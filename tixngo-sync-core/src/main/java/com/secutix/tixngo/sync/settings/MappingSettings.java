package com.secutix.tixngo.sync.settings;

import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.injection.OwnerPolicy;
import com.secutix.tixngo.mapping.injection.TicketTemplate;
import com.secutix.tixngo.mapping.privilege.PrivilegeMapping;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an interface record translates: its mapping document, its ticket template and its plugins. An immutable value, safe to
 * share between threads.
 */
public final class MappingSettings {

    private final @Nullable MappingDocument document;
    private final TicketTemplate template;
    private final MappingPlugins plugins;

    private MappingSettings(@Nullable MappingDocument document, TicketTemplate template, MappingPlugins plugins) {
        this.document = document;
        this.template = template;
        this.plugins = plugins;
    }

    /**
     * The newest built-in document of the mode, no template, and no plugins.
     *
     * @return the settings
     */
    public static MappingSettings standard() {
        return new MappingSettings(null, TicketTemplate.none(), MappingPlugins.none());
    }

    /**
     * The same with another document, whatever the mode.
     *
     * @param value the document
     * @return new settings
     */
    public MappingSettings withDocument(MappingDocument value) {
        return new MappingSettings(value, template, plugins);
    }

    /**
     * The same with a ticket template, for an interface of type "TIXnGO with ticket template".
     *
     * @param value the template
     * @return new settings
     */
    public MappingSettings withTemplate(TicketTemplate value) {
        return new MappingSettings(document, value, plugins);
    }

    /**
     * The same with plugins.
     *
     * @param value the plugins, such as {@link MappingPlugins#discover()} finds
     * @return new settings
     */
    public MappingSettings withPlugins(MappingPlugins value) {
        return new MappingSettings(document, template, value);
    }

    /**
     * The document chosen.
     *
     * @return empty for the newest built-in one of the mode
     */
    public Optional<MappingDocument> document() {
        return Optional.ofNullable(document);
    }

    /**
     * Compiles the mapping of the tickets injection.
     *
     * @param parameters the interface's custom parameters
     * @param barcodeFormat what is added to the barcode
     * @return the mapping
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if document, template and plugins contradict each
     *     other; every mistake is named
     */
    public InjectionMapping injection(CustomParameters parameters, BarcodeFormat barcodeFormat) {
        return InjectionMapping.builder()
                .document(document == null ? MappingDocument.newest(mode(parameters)) : document)
                .template(template)
                .plugins(plugins)
                .ownerPolicy(OwnerPolicy.of(
                        parameters.flag(CustomParameter.OVERLAY_SPECTATOR_DETAILS_WITH_LAST_OWNER),
                        parameters.list(CustomParameter.RESET_INJECTION_INVALIDATION_REASONS)))
                .barcodeFormat(barcodeFormat)
                .addChargesToPrice(parameters.flag(CustomParameter.ADD_CHARGES_TO_PRICE))
                .sendMultilingualAsJsonObject(parameters.flag(CustomParameter.SEND_MULTILINGUAL_AS_JSON_OBJECT))
                .enforceMandatoryParameters(parameters.flag(CustomParameter.ENFORCE_MANDATORY_PARAMETERS))
                .build();
    }

    /**
     * Compiles the mapping of the feedback.
     *
     * @param parameters the interface's custom parameters
     * @return the mapping
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if document and plugins contradict each other; every
     *     mistake is named
     */
    public FeedbackMapping feedback(CustomParameters parameters) {
        return FeedbackMapping.builder(document == null ? MappingDocument.newest(mode(parameters)) : document)
                .plugins(plugins)
                .keepsDistribution(parameters.flag(CustomParameter.ENABLE_TICKET_DISTRIBUTION_TO_CULTURAL_CONTACT))
                .build();
    }

    /**
     * Compiles the mapping of digital privileges.
     *
     * @param parameters the interface's custom parameters
     * @return the mapping
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if document and plugins contradict each other; every
     *     mistake is named
     */
    public PrivilegeMapping privileges(CustomParameters parameters) {
        return PrivilegeMapping.of(
                document == null ? MappingDocument.newest(mode(parameters)) : document,
                plugins,
                parameters.flag(CustomParameter.ENFORCE_MANDATORY_PARAMETERS));
    }

    private static MappingMode mode(CustomParameters parameters) {
        return MappingMode.valueOf(
                parameters.text(CustomParameter.LIFECYCLE_MODE).toUpperCase(Locale.ROOT));
    }
}
