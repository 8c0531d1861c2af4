package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.settings.InterfaceDate;
import com.secutix.tixngo.sync.settings.SettingsException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Controls tickets, as a gate does. */
@Command(
        name = "control",
        description = "Marks tickets as controlled at the gate; the next push-controlled tells TIXNGO.")
public final class ControlCommand extends DeskCommand {

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = {
                "when: 2027-06-01T20:10:00+02:00, or dd/MM/yy HH:mm in the interface's time zone",
                "Default: now"
            })
    private @Nullable String at;

    /** A command that picocli fills. */
    public ControlCommand() {}

    @Override
    DeskWork read(GlobalOptions options, Mistakes mistakes) {
        ZoneId zone = options.timeZone(mistakes);
        OffsetDateTime now = OffsetDateTime.now(zone).truncatedTo(ChronoUnit.SECONDS);
        String written = at;
        OffsetDateTime when = written == null ? now : mistakes.read(() -> time(written, zone), now);
        return (desk, which) -> desk.control(which, when);
    }

    private static OffsetDateTime time(String written, ZoneId zone) {
        try {
            return OffsetDateTime.parse(written.strip());
        } catch (DateTimeParseException noOffset) {
            return local(written, zone);
        }
    }

    private static OffsetDateTime local(String written, ZoneId zone) {
        try {
            Instant moment = InterfaceDate.parse(written, zone);
            return moment.atZone(zone).toOffsetDateTime();
        } catch (SettingsException unreadable) {
            throw new SettingsException(List.of("option --at takes a time such as 2027-06-01T20:10:00+02:00,"
                    + " or dd/MM/yy HH:mm, such as 01/06/27 20:10"));
        }
    }
}
