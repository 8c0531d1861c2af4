package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.host.importing.UnusableFileException;
import com.secutix.tixngo.host.output.Output;
import com.secutix.tixngo.host.output.Printable;
import com.secutix.tixngo.host.store.DatabaseException;
import com.secutix.tixngo.host.store.DeskRefusedException;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.sync.settings.SettingsException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns every exception into a message and an exit code. Nobody sees a stack trace, and no message repeats what was typed
 * where a key could have been typed.
 */
public final class ErrorReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final String USAGE = "USAGE";

    private final Output output;

    /**
     * Reports to an output.
     *
     * @param output where errors go
     */
    public ErrorReporter(Output output) {
        this.output = output;
    }

    /**
     * The output that arguments ask for, found before they are parsed, since they may turn out to be wrong.
     *
     * @param arguments the command line
     * @param out standard output
     * @param err standard error
     * @return the output
     */
    public static Output outputFor(String[] arguments, PrintWriter out, PrintWriter err) {
        List<String> words = Arrays.asList(arguments);
        int option = words.lastIndexOf("--output");
        boolean json = words.contains("--output=json")
                || (option >= 0
                        && option + 1 < words.size()
                        && words.get(option + 1).equals("json"));
        return new Output(out, err, json);
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        output.error(
                USAGE,
                describe(wrong) + " (see '"
                        + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help')");
        return ExitCode.USAGE;
    }

    private static String describe(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return describe(unmatched);
        }
        if (wrong instanceof MissingParameterException || wrong instanceof OverwrittenOptionException) {
            return Printable.of(String.valueOf(wrong.getMessage()));
        }
        CommandLine.Model.ArgSpec argument = wrong.getArgSpec();
        if (argument instanceof CommandLine.Model.OptionSpec option) {
            return "option " + option.longestName() + " takes " + expected(option);
        }
        return Printable.of(String.valueOf(wrong.getMessage()));
    }

    private static String expected(CommandLine.Model.OptionSpec option) {
        Class<?> type = option.type();
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return type == int.class || type == long.class || type == Integer.class || type == Long.class
                ? "a whole number"
                : option.paramLabel();
    }

    /** Only what looks like an option is repeated, without a value: what stands beside it may be a key. */
    private static String describe(UnmatchedArgumentException unmatched) {
        List<String> unknown = unmatched.getUnmatched();
        String first = unknown.isEmpty() ? "" : unknown.get(0);
        if (!first.startsWith("-")) {
            return unmatched.getCommandLine().getParent() == null
                    ? "unknown command" + nearest(unmatched)
                    : "an argument too many";
        }
        int equals = first.indexOf('=');
        return "unknown option " + Printable.of(equals < 0 ? first : first.substring(0, equals)) + nearest(unmatched);
    }

    private static String nearest(UnmatchedArgumentException unmatched) {
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : ": did you mean " + suggestions.get(0) + "?";
    }

    @Override
    public int handleExecutionException(Exception failed, CommandLine command, ParseResult parsed) {
        if (failed instanceof CommandFailure failure) {
            return error(failure.exitCode(), failure.code(), failure);
        }
        if (failed instanceof SettingsException settings) {
            return mistakes(settings.mistakes());
        }
        if (failed instanceof TixngoConfigurationException wrong) {
            return mistakes(wrong.problems());
        }
        if (failed instanceof MappingConfigurationException mapping) {
            return mistakes(Mistakes.of(mapping));
        }
        if (failed instanceof DatabaseException database) {
            boolean usage = database.kind() == DatabaseException.Kind.WRONG_URL;
            return error(usage ? ExitCode.USAGE : ExitCode.FAILED, "DATABASE_" + database.kind(), database);
        }
        if (failed instanceof UnusableFileException) {
            return error(ExitCode.FAILED, "UNUSABLE_FILE", failed);
        }
        if (failed instanceof DeskRefusedException) {
            return error(ExitCode.FAILED, "REFUSED", failed);
        }
        if (failed instanceof TixngoException) {
            return error(ExitCode.FAILED, "TIXNGO", failed);
        }
        // its message may hold anything
        output.error(
                "INTERNAL",
                "something went wrong inside the program: " + failed.getClass().getName());
        return ExitCode.FAILED;
    }

    /** One a line. */
    private int mistakes(List<String> mistakes) {
        output.error("SETTINGS", mistakes.stream().map(Printable::of).collect(Collectors.joining("\n")));
        return ExitCode.USAGE;
    }

    private int error(int exitCode, String code, Exception failed) {
        output.error(code, Printable.of(String.valueOf(failed.getMessage())));
        return exitCode;
    }
}
