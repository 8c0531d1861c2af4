package com.secutix.tixngo.mapping.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.fuzz.Fuzzed;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.injection.TicketTemplate;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import java.nio.charset.StandardCharsets;

/** A ticket template is refused with its mistakes, or maps a ticket without failing. */
class TemplateFuzzTest {

    @Fuzzed
    void is_refused_or_maps(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        TicketTemplate template;
        try {
            template = TicketTemplate.parse(text, "template");
        } catch (MappingConfigurationException refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(1_000_000);
            return;
        }
        SampleTicket sample = SampleTicket.ticket();
        sample.contact = SampleTicket.detailed("zoe.marked@example.org", "Zoemarked", "Limarked");
        sample.variables.put("Mine", text.length() > 100 ? text.substring(0, 100) : text);
        S360Ticket ticket = sample.build();
        for (boolean multilingual : new boolean[] {false, true}) {
            InjectionMapping mapping = InjectionMapping.builder()
                    .template(template)
                    .sendMultilingualAsJsonObject(multilingual)
                    .build();
            if (mapping.map(ticket) instanceof MappingResult.Refused<Ticket> refused) {
                assertThat(refused.violations()).isNotEmpty().allSatisfy(TemplateFuzzTest::isHarmless);
            }
            assertThat(mapping.explain(ticket, null).toString()).doesNotContain("marked");
        }
    }

    private static void isHarmless(Violation violation) {
        assertThat(violation.code()).isNotEqualTo("ROW_FAILED");
        assertThat(violation.message()).doesNotContain("marked").hasSizeLessThan(1_000);
    }
}
