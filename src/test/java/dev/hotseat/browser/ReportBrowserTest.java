package dev.hotseat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.hotseat.protocol.FrameWriter;
import dev.hotseat.report.Looking;
import dev.hotseat.report.MakeReport;
import dev.hotseat.report.NoReport;
import dev.hotseat.report.ReportStories;
import dev.hotseat.reportfile.ReportFile;
import dev.hotseat.reportfile.ReportFormat;
import dev.hotseat.session.AnyInterview;
import dev.hotseat.session.Event;
import dev.hotseat.session.Logged;
import dev.hotseat.session.Phase;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Spiced;
import dev.hotseat.testing.Story;
import dev.hotseat.testing.TestHotseat;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's reports are those that pages make: the same bytes in every format, for everyone who may look back at any session. */
class ReportBrowserTest {
    private static final int SEEDS = 80;
    /** What the page makes of a replay: why there is no report, or the files of each that there is. */
    private static final String OF_THE_PAGE = """
            async ({events, audience, you}) => {
              const {fold} = await import('/state/session.js');
              const {rounds, roundAlone, nameIn} = await import('/state/practice.js');
              const {reportOf} = await import('/state/report.js');
              const {csvOf, markdownOf, agreementWords, againWords} = await import('/state/report-files.js');
              const whole = fold(events.map((text) => JSON.parse(text)));
              const early = audience === 'candidate' ? !whole.debriefAt : !whole.revealed;
              const none = audience === 'observer' ? 'FOR_OTHERS' : audience === 'regrader' ? 'NOT_BEFORE_THEIR_OWN'
                : early ? (audience === 'candidate' ? 'NOT_OVER' : 'SEALED') : null;
              const peers = whole.practice?.kind === 'PEERS';
              const held = peers ? rounds(whole).filter((round) => round.asked.length) : [];
              const files = (round) => {
                const state = round ? {...roundAlone(whole, round), title: held.length < 2 ? whole.title : `${whole.title}, round ${round.round}`} : whole;
                const report = reportOf(state, {session: {id: 'any-session'}, audience});
                const {agreement, again} = report;
                const told = {...report, agreement: agreement && {...agreement, words: agreementWords(agreement)},
                  again: again && {...again, words: againWords(again)},
                  practice: whole.practice && {kind: whole.practice.kind, title: whole.title, round: round?.round ?? null,
                    rounds: held.map((each) => ({round: each.round, candidate: nameIn(whole, each, 'CANDIDATE')}))}};
                return {round: round?.round ?? 0, JSON: `${JSON.stringify(told, null, 2)}\\n`, CSV: csvOf(report), MARKDOWN: markdownOf(report)};
              };
              const first = held.find((each) => each.roles[you] === 'CANDIDATE') ?? held[0] ?? null;
              return JSON.stringify(none ? {none} : {first: files(first), rounds: held.map(files)});
            }""";

    @TempDir
    static Path data;

    private static List<List<Logged<Event>>> interviews;
    private static List<List<Logged<Event>>> practices;
    private static TestHotseat hotseat;
    private static Browsers browsers;
    private static Page page;
    private static ZoneId zone;

    private final Map<NoReport, Integer> refused = new EnumMap<>(NoReport.class);
    private int made;

    @BeforeAll
    static void openAPage() {
        interviews = new ArrayList<>();
        practices = new ArrayList<>();
        JqwikSession.run(() -> {
            var any = AnyInterview.any().generator(SEEDS);
            LongStream.range(0, SEEDS).forEach(seed -> interviews.add(any.next(new Random(seed)).value().log()));
            var practising = AnyInterview.practices().generator(SEEDS);
            LongStream.range(0, SEEDS).forEach(seed -> practices.add(practising.next(new Random(seed)).value().log()));
        });
        hotseat = TestHotseat.on(data);
        browsers = new Browsers();
        page = browsers.person();
        page.navigate(hotseat.url());
        zone = ZoneId.of((String) page.evaluate("() => Intl.DateTimeFormat().resolvedOptions().timeZone"));
    }

    @AfterAll
    static void stop() {
        browsers.close();
        hotseat.close();
    }

    @Test
    void anInterviewsReportIsThePagesOwnForEverybody() {
        compareAll(interviews);
    }

    @Test
    void aPracticesReportsAreThePagesOwnForEverybodyInEveryRound() {
        compareAll(practices);
    }

    @Test
    void theTellingReportsAreThePagesOwn() {
        compareAll(Stream.of(ReportStories.panel(), ReportStories.nothingAsked(), ReportStories.peers(), ReportStories.alone())
                .flatMap(story -> IntStream.rangeClosed(1, story.log().size()).mapToObj(count -> story.log().subList(0, count))).toList());
    }

    private void compareAll(List<List<Logged<Event>>> logs) {
        for (var plain : logs) {
            for (var log : List.of(plain, Spiced.of(plain), Spiced.of(brought(plain)))) {
                var state = SessionState.of(log);
                Looking.all(state).forEach(each -> compare(log, each));
            }
        }
        System.out.printf("compared %,d reports; none because of %s%n", made, refused);
        assertThat(made).isGreaterThan(100);
    }

    /** The same brought to its end, so that there is something to report. */
    private static List<Logged<Event>> brought(List<Logged<Event>> log) {
        var state = SessionState.of(log);
        var story = new Story(log, state.at());
        if (state.phase() == Phase.LOBBY) {
            return log;
        }
        story = state.recording().isOff() ? story.byServer(new Event.WentOnRecord()) : story;
        if (state.asking().current().isPresent()) {
            story = story.byServer(new Event.QuestionFinished(state.asking().current().get()));
        }
        story = state.phase() == Phase.LIVE ? story.byServer(new Event.DebriefOpened()) : story;
        return state.grading().revealed() ? story.log() : story.byServer(new Event.ScoresRevealed(List.of(Sessions.LEAD, Sessions.NOBODY))).log();
    }

    private void compare(List<Logged<Event>> log, Looking looking) {
        var seen = looking.seen(log);
        var reader = looking.reader();
        var ofThePage = PageState.read((String) page.evaluate(OF_THE_PAGE, Map.of("events", seen.stream().map(FrameWriter::event).toList(),
                "audience", reader.audience().word(), "you", reader.seat().map(SeatId::value).orElse(""))));
        switch (MakeReport.of(ReportStories.ID, reader, seen, Optional.empty())) {
            case MakeReport.Refused(var why) -> {
                assertThat(ofThePage.path("none").asText()).isEqualTo(why.name());
                refused.merge(why, 1, Integer::sum);
            }
            case MakeReport.Made made -> {
                assertThat(ofThePage.has("none")).as("%s of %s", looking, log).isFalse();
                same(made, ofThePage.get("first"), log);
                ofThePage.get("rounds").forEach(round ->
                        same((MakeReport.Made) MakeReport.of(ReportStories.ID, reader, seen, Optional.of(round.get("round").intValue())), round, log));
            }
        }
    }

    private void same(MakeReport.Made report, JsonNode ofThePage, List<Logged<Event>> log) {
        made++;
        for (var format : ReportFormat.values()) {
            assertThat(ReportFile.write(report.report(), format, zone)).as("%s of %s", format, log).isEqualTo(ofThePage.get(format.name()).textValue());
        }
    }

    @Test
    void anInstantIsWrittenAsThePageWritesIt() {
        var random = new Random(7);
        for (var count = 0; count < 500; count++) {
            var at = 1_600_000_000_000L + (long) (random.nextDouble() * 500_000_000_000L);
            var log = Sessions.debrief().log().stream().map(logged -> new Logged<>(logged.seq(), at, logged.by(), logged.commandId(), logged.event())).toList();
            compare(log, Looking.from(Sessions.CANDIDATE, SessionState.of(log)));
        }
    }
}
