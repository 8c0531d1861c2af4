package com.secutix.tixngo.host.importing;

import java.util.List;

/**
 * What an import did.
 *
 * @param imported tickets that are new
 * @param known tickets whose id was known already, and which were left as they are
 * @param rejected rows that could not be read
 * @param ignoredColumns columns of the file that mean nothing to the import
 * @param problems the first {@value #MAX_PROBLEMS} reasons for rejected rows
 * @param problemsTotal how many there were, listed or not
 */
public record ImportReport(
        long imported,
        long known,
        long rejected,
        List<String> ignoredColumns,
        List<ImportProblem> problems,
        long problemsTotal) {

    /** More problems than this are counted, not listed. */
    public static final int MAX_PROBLEMS = 100;

    /** Copies the lists. */
    public ImportReport {
        ignoredColumns = List.copyOf(ignoredColumns);
        problems = List.copyOf(problems);
    }
}
