package dev.hotseat.reportfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.bank.Question;
import dev.hotseat.report.Looking;
import dev.hotseat.report.Report;
import dev.hotseat.report.ReportStories;
import dev.hotseat.report.ReportWords;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Plan;
import dev.hotseat.session.PlannedQuestion;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Practices;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the files, byte by byte; those in the resources were compared with what pages made before the server did. */
class ReportFileTest {
    private static final Path KNOWN = Path.of("src/test/resources/reports");

    static List<Arguments> known() {
        var panel = ReportStories.panel();
        var peers = ReportStories.peers();
        return List.of(Arguments.of("panel-lead", of(panel, Sessions.LEAD)), Arguments.of("panel-candidate", of(panel, Sessions.CANDIDATE)),
                Arguments.of("panel-training", Looking.training().report(panel.log(), Optional.empty())),
                Arguments.of("nothing-asked", of(ReportStories.nothingAsked(), Sessions.INTERVIEWER)),
                Arguments.of("alone", of(ReportStories.alone(), Practices.ADA)),
                Arguments.of("peers-asked-second", of(peers, Practices.CLEO)),
                Arguments.of("peers-first-round", Looking.from(Practices.CLEO, peers.state()).report(peers.log(), Optional.of(1))));
    }

    private static Optional<Report> of(Story story, SeatId seat) {
        return Looking.from(seat, story.state()).report(story.log(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("known")
    void aReportIsWrittenAsItEverWas(String name, Optional<Report> report) throws IOException {
        for (var format : ReportFormat.values()) {
            var file = name + "." + format.extension();
            var written = Files.writeString(Path.of("target", file), ReportFile.write(report.orElseThrow(), format, ZoneOffset.UTC));
            assertThat(KNOWN.resolve(file)).as("after a change that is meant, put %s there", written).hasSameBinaryContentAs(written);
        }
    }

    @Test
    void theTimeOfAnInterviewIsThatOfItsReadersClock() {
        var report = of(ReportStories.nothingAsked(), Sessions.LEAD).orElseThrow();
        assertThat(ReportFile.write(report, ReportFormat.MARKDOWN, ZoneOffset.UTC)).contains("- Interview: Tuesday, 14 November 2023 at 22:14:20, 1:00 long\n");
        assertThat(ReportFile.write(report, ReportFormat.MARKDOWN, ZoneId.of("Asia/Kolkata"))).contains("Wednesday, 15 November 2023 at 03:44:20");
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0", "1.0, 1", "0.5, 0.5", "0.6666666666666666, 0.6666666666666666", "7.5E-5, 0.000075", "1.0E-6, 0.000001", "2.75, 2.75", "10, 10"})
    void aNumberIsAsShortInJsonAsJavaScriptMakesIt(double figure, String digits) {
        assertThat(ReportJson.number(figure)).isEqualTo(digits);
    }

    /** The exact value of a number decides what is a half: 1.005 is a little less than one, and 0.125 is one. */
    @ParameterizedTest
    @CsvSource({"0, 0.00", "1.005, 1.00", "0.125, 0.13", "0.375, 0.38", "2, 2.00", "0.6666666666666666, 0.67"})
    void aFigureHasTwoPlacesInWords(double figure, String digits) {
        assertThat(ReportWords.twoPlaces(figure)).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+a", "-1", "@a", " =1", "\t=1", "\r=1", "\n=1", "\tx", "\nx", "\"=1", "'=1",
        "\u00A0=1", "\uFEFF=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
    void whatPeopleWroteIsNoFormulaInASpreadsheet(String title) {
        assertThat(csv(title, "Ada", "Why?")).containsPattern("\r\nany-session,\"?'" + Pattern.quote(title.replace("\"", "\"\"")) + "\"?,Ada,1,");
    }

    @Test
    void norIsAnyNameOrQuestion() {
        assertThat(csv("=1+1", "@you", "-2, \"quoted\"")).contains("any-session,'=1+1,'@you,1,\"'-2, \"\"quoted\"\"\",300,60,0");
    }

    /** The report of somebody who was asked one question alone. */
    private static String csv(String title, String name, String prompt) {
        var log = ReportStories.alone().log().stream().map(logged -> new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(),
                switch (logged.event()) {
                    case Event.SessionCreated made -> new Event.SessionCreated(title, "", asking(made.plan(), prompt), made.rubric(), made.settings());
                    case Event.SeatAdded(var seat, var role, _, var hash) -> new Event.SeatAdded(seat, role, name, hash);
                    case Event other -> other;
                })).toList();
        var report = Looking.from(Practices.ADA, SessionState.of(log)).report(log, Optional.empty()).orElseThrow();
        return ReportFile.write(report, ReportFormat.CSV, ZoneOffset.UTC);
    }

    private static Plan asking(Plan plan, String prompt) {
        return new Plan(plan.questions().stream().map(planned -> {
            var question = planned.question();
            return new PlannedQuestion(planned.id(), planned.section(), planned.allottedMs(), new Question(prompt, question.guidance(), question.followUps(),
                    question.hints(), question.weakSigns(), question.minutes(), question.difficulty(), question.tags(), question.criteria()));
        }).toList());
    }
}
