package dev.hotseat.audience;

import dev.hotseat.session.Event;
import dev.hotseat.session.Feedback;
import dev.hotseat.session.Logged;
import dev.hotseat.session.SeatId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts labels in the place of people's names: in their seats, and wherever somebody wrote them, whole or in part. Pure, thread-safe. */
public final class Mask {
    /** Is told where a name stands in a text, and what is to stand there instead. */
    @FunctionalInterface
    public interface Found {
        void at(int from, int to, String label);
    }

    /** Shorter parts of a name, such as "de", are words of their own too often. */
    private static final int PART_MIN = 3;

    private final Map<Pattern, String> names;
    private final Map<SeatId, String> labels;
    private final int longest;

    /**
     * @param names  whose names, with their seats, in the order in which the first to have a part of a name gets it
     * @param labels what stands in the place of each
     * @param others whose names stay: a part that is one of theirs too is left, since it may be them who is meant
     */
    Mask(Map<SeatId, String> names, Map<SeatId, String> labels, Collection<String> others) {
        this.labels = labels;
        var parts = new LinkedHashMap<String, String>();
        var kept = others.stream().flatMap(name -> parts(name).stream()).map(part -> part.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        names.forEach((seat, name) -> parts(name).stream().filter(part -> part.equals(name.strip()) || !kept.contains(part.toLowerCase(Locale.ROOT)))
                .forEach(part -> parts.putIfAbsent(part, labels.get(seat))));
        this.longest = parts.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.names = new LinkedHashMap<>();
        // A whole name goes before its parts, so that it becomes one label and not two.
        parts.entrySet().stream().sorted(Comparator.comparingInt(entry -> -entry.getKey().length())).forEach(entry -> this.names.put(Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(entry.getKey()) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                entry.getValue()));
    }

    /** How long the longest name is, in UTF-16 units; 0 where there is none to be found. */
    public int longest() {
        return longest;
    }

    /** Tells of every name, or part of one, between two places of a text; what is before and after decides whether it is a word of its own. */
    public void find(CharSequence text, int from, int to, Found found) {
        names.forEach((name, label) -> {
            var matcher = name.matcher(text).region(from, to).useTransparentBounds(true).useAnchoringBounds(false);
            while (matcher.find()) {
                found.at(matcher.start(), matcher.end(), label);
            }
        });
    }

    /** The main stream's log with the names masked. */
    List<Logged<Event>> over(List<Logged<Event>> log) {
        return log.stream().map(logged -> new Logged<>(logged.seq(), logged.at(), logged.by(), logged.commandId(), masked(logged.event()))).toList();
    }

    private static List<String> parts(String name) {
        var parts = new ArrayList<String>(List.of(name.strip()));
        Arrays.stream(name.strip().split("[\\s,.]+")).filter(part -> part.length() >= PART_MIN && !part.equalsIgnoreCase("the")).forEach(parts::add);
        return parts;
    }

    /** The text with a label in the place of every name. */
    public String masked(String text) {
        var masked = text;
        for (var name : names.entrySet()) {
            masked = name.getKey().matcher(masked).replaceAll(Matcher.quoteReplacement(name.getValue()));
        }
        return masked;
    }

    private List<String> masked(List<String> texts) {
        return texts.stream().map(this::masked).toList();
    }

    private Event masked(Event event) {
        return switch (event) {
            case Event.SessionCreated created -> new Event.SessionCreated(masked(created.title()), created.roleInterviewedFor(), created.plan(),
                    created.rubric(), created.settings());
            case Event.SeatAdded(var seat, var role, var name, var hash) -> new Event.SeatAdded(seat, role, labels.getOrDefault(seat, name), hash);
            case Event.MessageShown(var line) -> new Event.MessageShown(masked(line));
            case Event.NoteWritten(var question, var text) -> new Event.NoteWritten(question, masked(text));
            case Event.PrivateNoteWritten(var question, var text) -> new Event.PrivateNoteWritten(question, masked(text));
            case Event.MomentNamed(var moment, var markedAt, var name) -> new Event.MomentNamed(moment, markedAt, masked(name));
            case Event.GradeRevised(var question, var criterion, var level, var reason) -> new Event.GradeRevised(question, criterion, level, masked(reason));
            case Event.ScorecardSubmitted card -> new Event.ScorecardSubmitted(card.verdict(), card.confidence(), masked(card.strengths()),
                    masked(card.workOn()), masked(card.forPanel()));
            case Event.PanelMessageSent(var words) -> new Event.PanelMessageSent(masked(words));
            case Event.CommentWritten(var comment, var kind, var about, var words) -> new Event.CommentWritten(comment, kind, about, masked(words));
            case Event.FeedbackReleased(var feedback) -> new Event.FeedbackReleased(masked(feedback));
            case Event.AnswerWritten(var question, var text) -> new Event.AnswerWritten(question, masked(text));
            case Event.PracticeArranged _, Event.SwapAgreed _, Event.SwapWithdrawn _, Event.PracticeLeft _, Event.RolesSwapped _, Event.InterviewingRated _,
                 Event.OfQuestions _, Event.OfAgenda _, Event.OfCandidate _, Event.OfRegrading _, Event.OfRecord _, Event.SessionStarted _,
                 Event.DebriefOpened _, Event.ScoresRevealed _,
                 Event.SessionClosed _, Event.SeatRevoked _, Event.SeatReissued _, Event.ParticipantConnected _, Event.ParticipantDisconnected _,
                 Event.LeadPassed _, Event.CandidateReady _, Event.HintRevealed _, Event.FollowUpAsked _, Event.HandRaised _, Event.HandLowered _,
                 Event.ClockFaceSet _, Event.AccommodationSet _, Event.QuietTimeGranted _, Event.GradeGiven _, Event.GradeWithdrawn _,
                 Event.EvidenceCited _, Event.MomentMarked _, Event.MomentRemoved _, Event.ScorecardWithdrawn _, Event.WeightSet _,
                 Event.ConsensusReached _, Event.ConsensusWithdrawn _ -> event;
        };
    }

    private Feedback masked(Feedback feedback) {
        return new Feedback(feedback.overall(), masked(feedback.words()), feedback.levels(), masked(feedback.strengths()), masked(feedback.workOn()),
                feedback.notes().stream().map(each -> new Feedback.QuestionNotes(each.questionId(), each.number(), each.prompt(), masked(each.notes())))
                .toList(),
                feedback.moments().stream().map(each -> new Feedback.NamedMoment(each.markedAt(), masked(each.name()))).toList(), feedback.guidance());
    }
}
