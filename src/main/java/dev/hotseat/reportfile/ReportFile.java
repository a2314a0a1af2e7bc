package dev.hotseat.reportfile;

import dev.hotseat.audience.AudienceName;
import dev.hotseat.report.NoReport;
import dev.hotseat.report.Report;
import dev.hotseat.session.SessionId;
import java.time.ZoneId;

/** Writes a report as a file. */
public final class ReportFile {
    private ReportFile() {}

    /** The file's text; {@code zone} is where its reader's clock shows the time of the interview. */
    public static String write(Report report, ReportFormat format, ZoneId zone) {
        return switch (format) {
            case JSON -> ReportJson.write(report);
            case CSV -> ReportCsv.write(report);
            case MARKDOWN -> ReportMarkdown.write(report, zone);
        };
    }

    /** What stands as JSON in the place of a report that there is not: of what session, for whom and why. */
    public static String none(SessionId session, AudienceName audience, String title, NoReport why) {
        return ReportJson.none(session, audience, title, why);
    }
}
