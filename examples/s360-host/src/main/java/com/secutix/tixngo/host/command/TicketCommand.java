package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.TicketStory;
import com.secutix.tixngo.mapping.lifecycle.AlignmentTable;
import com.secutix.tixngo.mapping.lifecycle.StatusVocabulary;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.MappingSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells all that S-360 knows of one ticket. */
@Command(name = "ticket", description = "The story of one ticket, with its contact's e-mail.")
public final class TicketCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Parameters(index = "0", paramLabel = "TICKET", description = "id:TICKET-ID, or a tax number")
    private String ticket = "";

    /** A command that picocli fills. */
    public TicketCommand() {}

    @Override
    public Integer call() {
        GlobalOptions options = host.options();
        Mistakes mistakes = new Mistakes();
        CustomParameters parameters = options.customParameters(mistakes);
        MappingSettings mapping = options.mapping(mistakes);
        mistakes.throwIfAny();
        StatusVocabulary vocabulary = mapping.feedback(parameters).vocabulary();
        TicketStory story = NamedTicket.find(options.database, ticket);
        TicketStoryView view =
                new TicketStoryView(story, AlignmentTable.documented().of(story.facts(), vocabulary));
        host.output().result(view.json(), view::text);
        return ExitCode.DONE;
    }
}
