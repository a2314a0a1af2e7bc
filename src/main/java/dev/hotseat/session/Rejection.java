package dev.hotseat.session;

import dev.hotseat.refusal.Limit;
import dev.hotseat.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a command was refused, typed, with a stable code for programs and a sentence for people that says what to do.
 * A rejection never changes anything.
 */
public sealed interface Rejection extends Refusal {
    @Override
    default String title() {
        return "Refused";
    }

    @Override
    default Kind kind() {
        return switch (this) {
            case BadValue _ -> Kind.UNPROCESSABLE;
            case UnknownSeat _, UnknownQuestion _, UnknownMoment _ -> Kind.NOT_FOUND;
            case NotAllowed _, NotInPractice _, OnlyInPractice _ -> Kind.NOT_ALLOWED;
            case WrongPhase _, QuestionNotAsked _, NoQuestionRunning _, UnknownCriterion _, AlreadySubmitted _, AlreadyRevealed _, NotRevealed _,
                 GradesMissing _, PushStands _, LeadIsHere _, FeedbackIsOut _, OffRecord _, CommandIdTaken _, RatingsMissing _, LastRound _,
                 StillAnswered _, LogFull _, StreamFull _, OfStream _ -> Kind.CONFLICT;
        };
    }

    record WrongPhase(Phase phase, Set<Phase> allowed) implements Rejection {
        @Override
        public String code() {
            return "wrong-phase";
        }

        @Override
        public String message() {
            return "This can be done only while the session is %s; it is %s now.".formatted(
                    String.join(" or ", allowed.stream().sorted().map(Rejection::words).toList()), words(phase));
        }
    }

    record NotAllowed(String allowed) implements Rejection {
        @Override
        public String code() {
            return "not-allowed";
        }

        @Override
        public String message() {
            return "Only " + allowed + " may do this.";
        }
    }

    record UnknownQuestion(QuestionId questionId) implements Rejection {
        @Override
        public String code() {
            return "unknown-question";
        }

        @Override
        public String message() {
            return "The plan has no question \"" + questionId + "\". Reload the page to see the plan as it is.";
        }
    }

    record QuestionNotAsked(QuestionId questionId) implements Rejection {
        @Override
        public String code() {
            return "question-not-asked";
        }

        @Override
        public String message() {
            return "This question has not been asked yet; grades and notes can follow once it has.";
        }
    }

    record NoQuestionRunning() implements Rejection {
        @Override
        public String code() {
            return "no-question";
        }

        @Override
        public String message() {
            return "No question is on the stage. Push one first.";
        }
    }

    record PushStands() implements Rejection {
        @Override
        public String code() {
            return "push-stands";
        }

        @Override
        public String message() {
            return "There is no push left to take back. Push the question that you want.";
        }
    }

    record UnknownCriterion(String criterion) implements Rejection {
        @Override
        public String code() {
            return "unknown-criterion";
        }

        @Override
        public String message() {
            return "This session's rubric has no criterion \"" + criterion + "\".";
        }
    }

    /** @param met the limit that the value is past, where it is right but for that */
    record BadValue(String field, String allowed, Optional<Limit> met) implements Rejection {
        public BadValue(String field, String allowed) {
            this(field, allowed, Optional.empty());
        }

        /** @param past whether the value is right but for being past this limit */
        static BadValue bounded(Limit limit, boolean past, String field, String allowed) {
            return new BadValue(field, allowed, past ? Optional.of(limit) : Optional.empty());
        }

        @Override
        public String code() {
            return "bad-value";
        }

        @Override
        public String message() {
            return "\"" + field + "\" must be " + allowed + ".";
        }
    }

    record AlreadySubmitted() implements Rejection {
        @Override
        public String code() {
            return "already-submitted";
        }

        @Override
        public String message() {
            return "Your scorecard is submitted, so your grades and notes stand as they are.";
        }
    }

    record AlreadyRevealed() implements Rejection {
        @Override
        public String code() {
            return "already-revealed";
        }

        @Override
        public String message() {
            return "The scores are revealed, so grades, notes and scorecards stand as they are.";
        }
    }

    record NotRevealed() implements Rejection {
        @Override
        public String code() {
            return "not-revealed";
        }

        @Override
        public String message() {
            return "The scores are not revealed yet, so a grade is not revised: give it anew.";
        }
    }

    record GradesMissing(List<Integer> askedNumbers) implements Rejection {
        @Override
        public String code() {
            return "grades-missing";
        }

        @Override
        public String message() {
            return "Grade every question that was asked before you submit; still without a grade of yours: "
                    + String.join(", ", askedNumbers.stream().map(number -> "question " + number).toList())
                    + ". \"Not enough evidence\" is a grade too.";
        }
    }

    record UnknownSeat(SeatId seat) implements Rejection {
        @Override
        public String code() {
            return "unknown-seat";
        }

        @Override
        public String message() {
            return "This session has no seat \"" + seat + "\".";
        }
    }

    /** @param waitMs how much longer the lead has to stay away, milliseconds */
    record LeadIsHere(boolean connected, long waitMs) implements Rejection {
        @Override
        public String code() {
            return "lead-is-here";
        }

        @Override
        public String message() {
            return connected ? "The lead is connected. Ask them to pass it on."
                    : "The lead has not been gone for long. It can be taken in " + Math.ceilDiv(waitMs, 1_000) + " seconds.";
        }
    }

    record UnknownMoment(MomentId moment) implements Rejection {
        @Override
        public String code() {
            return "unknown-moment";
        }

        @Override
        public String message() {
            return "You have no moment \"" + moment + "\" in this session. It may have been removed in another window.";
        }
    }

    record FeedbackIsOut() implements Rejection {
        @Override
        public String code() {
            return "feedback-is-out";
        }

        @Override
        public String message() {
            return "The feedback has been released; it stays as it is, and so do the candidate's own levels.";
        }
    }

    record OffRecord() implements Rejection {
        @Override
        public String code() {
            return "off-record";
        }

        @Override
        public String message() {
            return "This is off the record, so nothing can be logged. Go back on the record, or end the interview.";
        }
    }

    record CommandIdTaken() implements Rejection {
        @Override
        public String code() {
            return "command-id-taken";
        }

        @Override
        public String message() {
            return "This command id was used by someone else in this session. Make a new one for every command.";
        }
    }

    record RatingsMissing(List<String> criteria) implements Rejection {
        @Override
        public String code() {
            return "ratings-missing";
        }

        @Override
        public String message() {
            return "Rate how you were interviewed before you submit; still missing: " + String.join(", ", criteria)
                    + ". \"Not enough evidence\" is a rating too.";
        }
    }

    record NotInPractice() implements Rejection {
        @Override
        public String code() {
            return "not-in-practice";
        }

        @Override
        public String message() {
            return "A practice has nobody but those who practise, and no panel to do this.";
        }
    }

    record OnlyInPractice() implements Rejection {
        @Override
        public String code() {
            return "only-in-practice";
        }

        @Override
        public String message() {
            return "This is for practices; this session is an interview by a panel.";
        }
    }

    record LastRound() implements Rejection {
        @Override
        public String code() {
            return "last-round";
        }

        @Override
        public String message() {
            return "This is the last round, so there are no roles left to swap. End it, and the forms begin.";
        }
    }

    /** @param limit which of the log's limits was met */
    record LogFull(Limit limit) implements Rejection {
        @Override
        public String code() {
            return "log-full";
        }

        @Override
        public String message() {
            var most = limit == Limit.LOG ? FullLog.EVENTS_MAX + " events" : FullLog.WRITTEN_BYTES_MAX / (1024 * 1024) + " MiB of text";
            return "This session has " + most + ", which is all that it can. Nothing of it is lost, and it can be brought to its end:"
                    + " finish the question, grade what has no grade yet, open the debrief, submit, reveal and close.";
        }

        @Override
        public Optional<Limit> met() {
            return Optional.of(limit);
        }
    }

    /** @param most what the stream may hold, with its unit */
    record StreamFull(StreamName stream, Limit limit, String most) implements Rejection {
        @Override
        public String code() {
            return "stream-full";
        }

        @Override
        public String message() {
            return "\"" + stream + "\" of this session has " + most + ", which is all that it can. Nothing of it is lost,"
                    + " and the session goes on without more of it.";
        }

        @Override
        public Optional<Limit> met() {
            return Optional.of(limit);
        }
    }

    /** What only commands of one kind of stream are refused for; that kind knows why. */
    record OfStream(String code, String message) implements Rejection {}

    record StillAnswered() implements Rejection {
        @Override
        public String code() {
            return "still-answered";
        }

        @Override
        public String message() {
            return "Finish the question first; its guidance and anchors come then, and you grade yourself by them.";
        }
    }

    private static String words(Phase phase) {
        return switch (phase) {
            case LOBBY -> "in the lobby";
            case LIVE -> "live";
            case DEBRIEF -> "in the debrief";
            case CLOSED -> "closed";
        };
    }
}
