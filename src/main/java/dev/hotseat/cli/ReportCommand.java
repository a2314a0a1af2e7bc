package dev.hotseat.cli;

import dev.hotseat.audience.Audience;
import dev.hotseat.audience.AudienceLog;
import dev.hotseat.audience.AudienceName;
import dev.hotseat.report.MakeReport;
import dev.hotseat.report.Reader;
import dev.hotseat.reportfile.ReportFile;
import dev.hotseat.reportfile.ReportFormat;
import dev.hotseat.session.SessionId;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hotseat session report}: what the host may know of a session's outcome, as a file. */
@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Prints what a session came to: verdicts, grades, time and feedback. There is nothing to print before the reveal.")
final class ReportCommand extends OnLog {
    @Parameters(paramLabel = "ID", description = "the session's id, as list shows it")
    private String id;

    @Option(names = "--format", defaultValue = "markdown", paramLabel = "json|csv|markdown", description = "default: ${DEFAULT-VALUE}")
    private String format;

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InterruptedException {
        var as = ReportFormat.named(format).orElseThrow(() -> new Failure("--format is \"" + format + "\"; it must be json, csv or markdown."));
        var log = main(id);
        var seen = AudienceLog.of(Audience.host(fold(id, log)), log);
        switch (MakeReport.of(new SessionId(id), new Reader(AudienceName.HOST, Optional.empty()), seen, Optional.empty())) {
            case MakeReport.Made(var report) -> print(ReportFile.write(report, as, ZoneId.systemDefault()));
            case MakeReport.Refused(var why, _) -> throw new Failure("there is no report of session " + id + ". " + why.title() + ". " + why.detail());
        }
        return 0;
    }
}
