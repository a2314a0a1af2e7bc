package dev.hotseat.report;

import dev.hotseat.audience.AudienceLog.Seen;
import dev.hotseat.report.Report.HeldRound;
import dev.hotseat.report.Report.OfPractice;
import dev.hotseat.session.SessionId;
import java.util.List;
import java.util.Optional;

/**
 * Makes the report of a session from what its reader was told of it and from nothing else: what is hidden from somebody was hidden
 * before, by the one function that hides anything. Pure.
 */
public final class MakeReport {
    /** The report, or why there is none. */
    public sealed interface Result {}

    public record Made(Report report) implements Result {}

    /** {@code title} is the session's, which every reader is told. */
    public record Refused(NoReport why, String title) implements Result {}

    private MakeReport() {}

    /**
     * The report of an interview, or of one round of a practice.
     *
     * @param seen  the session's log as this reader is given it
     * @param round of a practice among peers, from 1; where none is asked for, the one in which the reader was asked, else the first
     */
    public static Result of(SessionId session, Reader reader, List<Seen> seen, Optional<Integer> round) {
        var told = Told.of(seen);
        var early = refusal(reader, told);
        if (early.isPresent()) {
            return new Refused(early.get(), told.title());
        }
        var held = Part.held(told);
        if (round.isPresent() && held.stream().noneMatch(part -> part.number() == round.get())) {
            return new Refused(NoReport.NO_SUCH_ROUND, told.title());
        }
        var chosen = held.stream().filter(part -> round.map(number -> part.number() == number).orElseGet(() -> reader.seat().filter(part::asks).isPresent()))
                .findFirst().or(() -> held.stream().findFirst());
        var title = chosen.filter(_ -> held.size() > 1).map(part -> told.title() + ", round " + part.number()).orElseGet(told::title);
        var practice = told.practice().map(each -> new OfPractice(each.kind(), told.title(), chosen.map(Part::number), held.stream()
                .map(part -> new HeldRound(part.number(), part.candidate().map(ToldSeat::name).orElse(""))).toList()));
        return new Made(new ReportOfPart(told, chosen.orElseGet(() -> Part.whole(told)), title).report(session, reader.audience(), practice));
    }

    private static Optional<NoReport> refusal(Reader reader, Told told) {
        return switch (reader.audience()) {
            case OBSERVER -> Optional.of(NoReport.FOR_OTHERS);
            case REGRADER -> Optional.of(NoReport.NOT_BEFORE_THEIR_OWN);
            case CANDIDATE -> told.debriefAt().isPresent() ? Optional.empty() : Optional.of(NoReport.NOT_OVER);
            case PANELIST, PANEL, PEER, HOST, TRAINING -> told.revealed().isPresent() ? Optional.empty() : Optional.of(NoReport.SEALED);
        };
    }
}
