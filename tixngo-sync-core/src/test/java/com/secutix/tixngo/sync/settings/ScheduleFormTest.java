package com.secutix.tixngo.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.mapping.injection.BarcodeFormat;
import com.secutix.tixngo.mapping.injection.HolderField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleFormTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void reads_the_injection_from_the_texts_of_its_screen() {
        InjectionSettings settings = ScheduleForm.injection(Map.of(
                "pointOfSales", "WEB;MAIN",
                "batchSize", " 500 ",
                "seasons", "2027, 2028",
                "force", "id:A,123",
                "mandatoryHolderFields", "firstname,LASTNAME",
                "barcodePrefix", "X-",
                "partition", "2/3",
                "fileNumber", "",
                "customParameters", "ticketIterationSize=100"));

        assertThat(settings.pointOfSales()).isEqualTo(new PointOfSales("WEB", "MAIN"));
        assertThat(settings.run().batchSize()).hasValue(500);
        assertThat(settings.run().partition()).isEqualTo(new Partition(2, 3));
        assertThat(settings.filter().seasons()).containsExactlyInAnyOrder("2027", "2028");
        assertThat(settings.filter().fileNumber()).isEmpty();
        assertThat(settings.force()).isEqualTo(TicketReferences.parse("id:A,123"));
        assertThat(settings.mandatoryHolderFields())
                .containsExactlyInAnyOrder(HolderField.FIRSTNAME, HolderField.LASTNAME);
        assertThat(settings.barcodeFormat()).isEqualTo(new BarcodeFormat("X-", ""));
        assertThat(settings.customParameters().integer(CustomParameter.TICKET_ITERATION_SIZE))
                .hasValue(100);
    }

    @Test
    void reads_dates_in_the_interfaces_time_zone() {
        PushSettings settings = ScheduleForm.push(
                SyncFunction.PUSH_CANCELLED,
                Map.of("dateFrom", "01/06/27 08:30", "notifySpectator", "TRUE", "shipmentModes", "MOBILE"),
                ZURICH);

        assertThat(settings.dateFrom()).contains(Instant.parse("2027-06-01T06:30:00Z"));
        assertThat(settings.notifySpectator()).isTrue();
        assertThat(settings.shipmentModes()).containsExactly("MOBILE");
    }

    @Test
    void names_all_mistakes_together() {
        SettingsException wrong = catchThrowableOfType(
                SettingsException.class,
                () -> ScheduleForm.injection(Map.of(
                        "pointOfSales", "WEB",
                        "batchSize", "many",
                        "season", "2027",
                        "mandatoryHolderFields", "SHOE_SIZE",
                        "customParameters", "ticketIterationSiz=1;killRatio=x")));

        assertThat(wrong.mistakes())
                .anySatisfy(mistake -> assertThat(mistake).contains("pointOfSales", "salesChannelCode;posCode"))
                .anySatisfy(mistake -> assertThat(mistake).contains("batchSize", "whole number"))
                .anySatisfy(mistake -> assertThat(mistake).contains("'season'", "did you mean 'seasons'?"))
                .anySatisfy(mistake -> assertThat(mistake).contains("SHOE_SIZE", "FIRSTNAME"))
                .anySatisfy(mistake -> assertThat(mistake).contains("did you mean 'ticketIterationSize'?"))
                .anySatisfy(mistake -> assertThat(mistake).contains("killRatio"));
    }

    @Test
    void quotes_what_was_typed_bounded_and_without_what_a_terminal_would_obey() {
        String hostile = "\u001b[2J\r\n\u202e\ud83d" + "x".repeat(100_000);
        SettingsException wrong = catchThrowableOfType(
                SettingsException.class,
                () -> ScheduleForm.injection(Map.of(
                        hostile,
                        "x",
                        "mandatoryHolderFields",
                        hostile,
                        "customParameters",
                        hostile.replace("\r\n", ""))));

        assertThat(wrong.mistakes())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(mistake -> assertThat(mistake)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]")
                        .hasSizeLessThan(2_000));
    }

    @Test
    void knows_which_screen_has_which_field() {
        SettingsException wrong = catchThrowableOfType(
                SettingsException.class,
                () -> ScheduleForm.feedback(Map.of("organizer", "demo", "partition", "1/2", "dateFrom", "x")));

        assertThat(wrong.mistakes())
                .hasSize(2)
                .allSatisfy(mistake -> assertThat(mistake).startsWith("unknown field"));
        assertThat(ScheduleForm.feedback(Map.of("organizer", " demo ")).organizer())
                .isEqualTo("demo");
        assertThat(ScheduleForm.privileges(Map.of("pointOfSales", "WEB;MAIN", "products", "GOLD"))
                        .filter()
                        .products())
                .containsExactly("GOLD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/6/27 08:30", "31/02/27 08:30", "01/06/2027 08:30", "01/06/27", "01/06/27 25:00", "now"})
    void refuses_what_is_no_date(String text) {
        assertThat(catchThrowableOfType(SettingsException.class, () -> InterfaceDate.parse(text, ZURICH))
                        .mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake).contains("dd/MM/yy HH:mm"));
    }
}
