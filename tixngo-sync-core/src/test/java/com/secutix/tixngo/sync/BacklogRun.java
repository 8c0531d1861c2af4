package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.RunSettings;

/** A process that works through a backlog in one run of each kind of engine, in whatever heap it was given. */
final class BacklogRun {

    /** Small, so that what travels is little beside what would grow. */
    private static final int CALL = 200;

    private BacklogRun() {}

    /** Takes the URL and how many tickets there are; prints the two reports. */
    public static void main(String[] arguments) {
        EndlessS360 s360 = new EndlessS360(Long.parseLong(arguments[1]));
        try (TixngoClient client =
                TixngoClient.builder().url(arguments[0]).apiKey("key").build()) {
            TixngoSync sync = TixngoSync.builder()
                    .client(client)
                    .runLock(s360)
                    .ticketStore(s360)
                    .feedbackStore(s360)
                    .build();
            RunSettings settings = RunSettings.builder()
                    .batchSize(CALL)
                    .callsInFlight(2)
                    .untilEmpty(true)
                    .build();
            print(sync.injection(InjectionSettings.builder()
                            .pointOfSales(PointOfSales.parse("WEB;MAIN"))
                            .customParameters(CustomParameters.parse("ticketIterationSize=" + CALL))
                            .run(settings)
                            .build())
                    .execute());
            print(sync.feedback(FeedbackSettings.builder()
                            .organizer("demo")
                            .run(settings)
                            .build())
                    .execute());
        }
    }

    private static void print(RunReport report) {
        System.out.println("report " + report.toJson());
    }
}
