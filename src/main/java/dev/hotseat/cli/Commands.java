package dev.hotseat.cli;

import dev.hotseat.Server.CannotStart;
import dev.hotseat.bank.UnreadableBank;
import dev.hotseat.ops.BadConfig;
import dev.hotseat.ops.Setting;
import dev.hotseat.room.NoSuchSession;
import dev.hotseat.sessionlog.ErasedSession;
import dev.hotseat.sessionlog.UnknownStream;
import dev.hotseat.storage.failure.CannotOpenStorage;
import dev.hotseat.storage.failure.DamagedStorage;
import dev.hotseat.storage.failure.StorageUnavailable;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * The command line as a whole. Exit codes: 0 done, 1 it could not be done, 2 the words were wrong.
 * No stack trace reaches a user: an error is one line that says what is wrong and what to do.
 */
@Command(name = "hotseat", mixinStandardHelpOptions = true, version = "hotseat 0.1.0", subcommands = HelpCommand.class,
        description = "A live mock-interview panel server that you host yourself.")
public final class Commands {
    private Commands() {}

    /** Runs one command line; {@code serve} returns once the server has stopped. */
    public static int run(Console console, String... args) {
        var line = new CommandLine(new Commands())
                .addSubcommand(serve(console))
                .addSubcommand(withData(new HostLinkCommand(console)))
                .addSubcommand(withData(new BackupCommands.Write(console)))
                .addSubcommand(withData(new BackupCommands.Restore(console)))
                .addSubcommand(new CommandLine(new BankCommand())
                        .addSubcommand(new BankCommand.Check(console))
                        .addSubcommand(withData(new BankCommand.Import(console)))
                        .addSubcommand(withData(new BankCommand.ListAll(console)))
                        .addSubcommand(withData(new BankCommand.Export(console)))
                        .addSubcommand(withData(new BankCommand.Remove(console))))
                .addSubcommand(new CommandLine(new PersonCommand())
                        .addSubcommand(withData(new PersonCommand.Export(console))))
                .addSubcommand(new CommandLine(new SessionCommand())
                        .addSubcommand(withData(new SessionCommand.ListAll(console)))
                        .addSubcommand(withData(new SessionCommand.Show(console)))
                        .addSubcommand(withData(new SessionCommand.Log(console)))
                        .addSubcommand(withData(new ReportCommand(console)))
                        .addSubcommand(withData(new SessionCommand.Export(console)))
                        .addSubcommand(withData(new SessionCommand.Erase(console)))
                        .addSubcommand(new CommandLine(new SessionFileCommands.Verify(console)))
                        .addSubcommand(withData(new SessionFileCommands.Import(console)))
                        .addSubcommand(withData(new SessionCommand.AgreementOf(console))));
        return line.setOut(console.out()).setErr(console.err())
                .setExecutionExceptionHandler((failure, _, _) -> {
                    console.err().println("hotseat: " + words(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    private static CommandLine serve(Console console) {
        var command = new CommandLine(new ServeCommand(console));
        ConfigOptions.add(command.getCommandSpec(), Arrays.asList(Setting.values()));
        return command;
    }

    private static CommandLine withData(Object command) {
        var line = new CommandLine(command);
        ConfigOptions.add(line.getCommandSpec(), List.of(Setting.DATA));
        return line;
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case Failure _, BadConfig _, CannotOpenStorage _, CannotStart _, UnreadableBank _, DamagedStorage _, StorageUnavailable _, NoSuchSession _,
                 ErasedSession _, UnknownStream _ ->
                    failure.getMessage();
            case Exception unexpected -> "something unexpected went wrong: " + unexpected;
        };
    }
}
