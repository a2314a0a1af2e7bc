package dev.hotseat.session;

import dev.hotseat.bank.Question;
import java.util.Optional;

/**
 * Folds one event into the state: the same function for live rooms, recovery, replay and reports.
 * Pure. An event that cannot follow the state means a damaged log and throws {@link IllegalStateException}.
 */
public final class Evolve {
    private Evolve() {}

    /** The state after the first event of a log. */
    public static SessionState begin(Logged<Event> first) {
        if (first.seq() == 1 && first.event() instanceof Event.SessionCreated setup) {
            return SessionState.begin(setup, first.at());
        }
        throw new IllegalStateException("a session log begins with SessionCreated as number 1, not with "
                + first.event().getClass().getSimpleName() + " as number " + first.seq());
    }

    /** The state after one more event. */
    public static SessionState evolve(SessionState state, Logged<Event> logged) {
        state.position().requireNext(logged);
        try {
            return apply(state, logged).at(logged);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("event " + logged.seq() + ", " + logged.event().type() + ": " + e.getMessage(), e);
        }
    }

    private static SessionState apply(SessionState state, Logged<Event> logged) {
        require(!state.recording().isOff() || logged.event() instanceof Event.WentOnRecord, "nothing is logged off the record");
        return switch (logged.event()) {
            case Event.OfSession event -> session(state, event, logged.at());
            case Event.OfSeats event -> state.with(seating(state, event));
            case Event.OfQuestions event -> question(state, event, logged);
            case Event.OfAgenda event -> agenda(state, event);
            case Event.OfStage event -> stage(state, event, logged.at());
            case Event.OfRecord event -> state.with(recording(state, event, logged.at()));
            case Event.OfPanel event -> panel(state, event, logged);
            case Event.OfCandidate event -> candidate(state, event, logged);
            case Event.OfPractice event -> EvolvePractice.apply(state, event, logged);
            case Event.OfGrading event -> state.with(grading(state, event, panelist(state, logged)));
            case Event.OfRegrading event -> state.with(regrading(state, event, regrader(state, logged)));
        };
    }

    private static SessionState session(SessionState state, Event.OfSession event, long at) {
        return switch (event) {
            case Event.SessionCreated _ -> throw new IllegalStateException("a session is created once");
            case Event.SessionStarted _ -> state.phase(Phase.LIVE).started(at);
            case Event.DebriefOpened _ -> {
                require(state.asking().current().isEmpty(), "a question is still on the stage");
                var debrief = state.phase(Phase.DEBRIEF).with(state.stage().cleared());
                yield state.practice().map(practice -> debrief.with(practice.formsBegun(at))).orElse(debrief);
            }
            case Event.ScoresRevealed _ -> {
                require(state.phase() == Phase.DEBRIEF, "scores are revealed in the debrief only");
                yield state.with(state.grading().reveal());
            }
            case Event.SessionClosed _ -> state.phase(Phase.CLOSED);
            case Event.FeedbackReleased(var feedback) -> {
                require(state.grading().revealed(), "feedback is released after the reveal only");
                yield state.with(state.conclusion().release(feedback));
            }
        };
    }

    private static Recording recording(SessionState state, Event.OfRecord event, long at) {
        return switch (event) {
            case Event.ConsentGiven(var seat) -> {
                require(state.seating().find(seat).isPresent(), "there is no seat " + seat);
                yield state.recording().agree(seat);
            }
            case Event.WentOffRecord(var clockStopped) -> {
                require(state.phase() == Phase.LIVE, "an interview goes off the record while it is live only");
                yield state.recording().goOff(at, clockStopped);
            }
            case Event.WentOnRecord _ -> state.recording().goOn();
        };
    }

    private static Seating seating(SessionState state, Event.OfSeats event) {
        var seating = state.seating();
        return switch (event) {
            case Event.SeatAdded(var seat, var role, var name, var hash) -> seating.add(new Seat(seat, role, name, hash, false));
            case Event.SeatRevoked(var seat) -> seating.revoke(seat);
            case Event.SeatReissued(var seat, var hash) -> seating.reissue(seat, hash);
            case Event.ParticipantConnected(var seat) -> seating.come(seat);
            case Event.ParticipantDisconnected(var seat, var since) -> seating.go(seat, since);
            case Event.LeadPassed(var from, var to) -> {
                require(state.phase() != Phase.CLOSED, "the lead stays where it was after the close");
                yield seating.passLead(from, to);
            }
            case Event.CandidateReady _ -> {
                require(state.phase() == Phase.LOBBY, "the candidate is ready before the start only");
                yield seating.ready();
            }
        };
    }

    private static SessionState question(SessionState state, Event.OfQuestions event, Logged<Event> logged) {
        var after = state.with(asking(state, event, logged)).with(afterQuestion(state.stage(), event));
        return switch (event) {
            case Event.QuestionPushed(var id, _) -> after.with(state.agenda().restore(id));
            case Event.QuestionWithdrawn(var id) -> {
                var ungraded = after.with(state.grading().without(id));
                yield state.practice().map(practice -> ungraded.with(practice.without(id))).orElse(ungraded);
            }
            case Event.QuestionFinished _, Event.QuestionReturned _, Event.TimerPaused _, Event.TimerResumed _, Event.TimerAdjusted _,
                 Event.TimeExpired _, Event.OutageCredited _, Event.AbsenceCredited _ -> after;
        };
    }

    private static Asking asking(SessionState state, Event.OfQuestions event, Logged<Event> logged) {
        var at = logged.at();
        require(state.phase() == Phase.LIVE, "questions are asked while the session is live only");
        require(state.agenda().find(event.questionId()).isPresent(), "the plan has no question " + event.questionId());
        var asking = state.asking();
        return switch (event) {
            case Event.QuestionPushed(var id, var allottedMs) -> asking.push(id, at, allottedMs, logged.commandId());
            case Event.QuestionFinished(var id) -> asking.finish(id, at, logged.commandId());
            case Event.QuestionWithdrawn(var id) -> asking.withdraw(id);
            case Event.QuestionReturned(var id, var usedMs, var runningSince) -> asking.bringBack(id, usedMs, runningSince);
            case Event.TimerPaused(var id) -> asking.change(id, timer -> timer.stop(at));
            case Event.TimerResumed(var id) -> asking.change(id, timer -> timer.resume(at));
            case Event.TimerAdjusted(var id, var byMs) -> asking.change(id, timer -> timer.adjust(byMs, at));
            case Event.TimeExpired(var id) -> asking.change(id, timer -> timer.withExpired(true));
            case Event.OutageCredited(var id, var outageMs) -> asking.credit(id, outageMs);
            case Event.AbsenceCredited(var id, var absenceMs) -> asking.change(id, timer -> timer.giveBack(absenceMs, at));
        };
    }

    /** Line and hand are about the question; they go with it. */
    private static Stage afterQuestion(Stage stage, Event.OfQuestions event) {
        return switch (event) {
            case Event.QuestionPushed _, Event.QuestionFinished _, Event.QuestionReturned _ -> stage.cleared();
            case Event.QuestionWithdrawn(var id) -> stage.without(id);
            case Event.TimerPaused _, Event.TimerResumed _, Event.TimerAdjusted _, Event.TimeExpired _,
                 Event.OutageCredited _, Event.AbsenceCredited _ -> stage;
        };
    }

    private static SessionState agenda(SessionState state, Event.OfAgenda event) {
        require(state.phase() == Phase.LOBBY || state.phase() == Phase.LIVE, "the plan changes until the interview is over only");
        var agenda = state.agenda();
        return switch (event) {
            case Event.QuestionAdded(var question) -> state.with(agenda.add(question));
            case Event.QuestionSkipped(var id) -> {
                require(agenda.find(id).isPresent() && !state.asking().asked(id), "question " + id + " cannot be left out");
                yield state.with(agenda.skip(id));
            }
            case Event.QuestionRestored(var id) -> state.with(agenda.restore(id));
        };
    }

    private static SessionState panel(SessionState state, Event.OfPanel event, Logged<Event> logged) {
        var seat = panelist(state, logged);
        var conclusion = state.conclusion();
        return switch (event) {
            // What was said changes nothing that anybody decides by.
            case Event.PanelMessageSent _ -> state;
            case Event.CommentWritten(var comment, var kind, var about, var words) -> {
                require(state.phase() == Phase.CLOSED, "comments are written after the close only");
                yield state.with(conclusion.comment(new Conclusion.CommentKey(seat, comment), new Conclusion.Comment(kind, about, words)));
            }
            case Event.WeightSet(var criterion, var weight) -> state.with(conclusion.weigh(known(state, criterion), weight));
            case Event.ConsensusReached(var criterion, var level) -> {
                require(state.grading().revealed(), "a panel agrees after the reveal only");
                yield state.with(conclusion.agree(known(state, criterion), level));
            }
            case Event.ConsensusWithdrawn(var criterion) -> state.with(conclusion.withoutConsensus(known(state, criterion)));
        };
    }

    private static SessionState candidate(SessionState state, Event.OfCandidate event, Logged<Event> logged) {
        require(state.phase() == Phase.DEBRIEF || state.phase() == Phase.CLOSED, "nobody grades themselves before the interview is over");
        require(logged.by() instanceof Actor.Seated(var id)
                && state.seating().find(id).filter(seat -> seat.role().answers()).isPresent(), "only the candidate does this");
        return state.with(switch (event) {
            case Event.SelfGradeGiven(var criterion, var level) -> state.conclusion().selfGrade(known(state, criterion), level);
            case Event.SelfGradeWithdrawn(var criterion) -> state.conclusion().withoutSelfGrade(known(state, criterion));
        });
    }

    private static SessionState stage(SessionState state, Event.OfStage event, long at) {
        return switch (event) {
            case Event.ClockFaceSet(var face) -> state.with(state.settings().with(face));
            case Event.AccommodationSet(var percent) -> state.with(state.settings().withAccommodation(percent));
            case Event.HintRevealed _, Event.FollowUpAsked _, Event.MessageShown _, Event.HandRaised _, Event.HandLowered _,
                 Event.QuietTimeGranted _ -> state.with(onLiveStage(state, event, at));
        };
    }

    private static Stage onLiveStage(SessionState state, Event.OfStage event, long at) {
        require(state.phase() == Phase.LIVE, "the stage is there while the session is live only");
        var stage = state.stage();
        return switch (event) {
            case Event.ClockFaceSet _, Event.AccommodationSet _ -> stage;
            case Event.QuietTimeGranted(var quietMs) -> {
                require(state.asking().current().isEmpty(), "a question is on the stage");
                yield stage.quiet(quietMs == 0 ? Optional.empty() : Optional.of(new Stage.Quiet(at, quietMs)));
            }
            case Event.HintRevealed(var id, var index) -> {
                require(index == stage.helpWith(id).hints() && index < onStage(state, id).hints().size(), "hint " + index + " is not the next");
                yield stage.hint(id);
            }
            case Event.FollowUpAsked(var id, var index) -> {
                require(index >= 0 && index < onStage(state, id).followUps().size() && !stage.helpWith(id).followUps().contains(index),
                        "follow-up " + index + " cannot be asked");
                yield stage.followUp(id, index);
            }
            case Event.MessageShown(var line) -> stage.message(line);
            case Event.HandRaised(var reason) -> stage.hand(Optional.of(reason));
            case Event.HandLowered _ -> stage.hand(Optional.empty());
        };
    }

    private static Question onStage(SessionState state, QuestionId id) {
        require(state.asking().current().equals(Optional.of(id)), "question " + id + " is not on the stage");
        return state.agenda().find(id).orElseThrow().question();
    }

    private static Grading grading(SessionState state, Event.OfGrading event, SeatId seat) {
        require(state.phase() == Phase.LIVE || state.phase() == Phase.DEBRIEF, "nobody grades before the start or after the close");
        var grading = state.grading();
        return switch (event) {
            case Event.GradeGiven(var question, var criterion, var level) ->
                    grading.grade(gradeKey(state, seat, question, criterion), level);
            case Event.GradeWithdrawn(var question, var criterion) ->
                    grading.withdraw(gradeKey(state, seat, question, criterion));
            case Event.EvidenceCited(var question, var criterion, var moments, var notes) ->
                    grading.cite(gradeKey(state, seat, question, criterion), new Grading.Evidence(moments, notes));
            case Event.NoteWritten(var question, var text) -> grading.note(new Grading.NoteKey(seat, asked(state, seat, question)), text);
            case Event.PrivateNoteWritten(var question, var text) ->
                    grading.privateNote(new Grading.NoteKey(seat, asked(state, seat, question)), text);
            case Event.MomentMarked(var moment, var markedAt) -> grading.moment(new Grading.MomentKey(seat, moment),
                    new Grading.Moment(markedAt, markedAt, ""));
            case Event.MomentNamed(var moment, var markedAt, var name) -> {
                var key = new Grading.MomentKey(seat, moment);
                yield grading.moment(key, new Grading.Moment(grading.momentAt(key).firstMarkedAt(), markedAt, name));
            }
            case Event.MomentRemoved(var moment) -> grading.withoutMoment(new Grading.MomentKey(seat, moment));
            case Event.ScorecardWithdrawn _ -> grading.withdrawScorecard(seat);
            case Event.GradeRevised(var question, var criterion, var level, var reason) ->
                    grading.revise(gradeKey(state, seat, question, criterion), new Grading.Revision(level, reason));
            case Event.ScorecardSubmitted submitted -> {
                require(state.phase() == Phase.DEBRIEF, "scorecards are submitted in the debrief only");
                yield grading.submit(seat, submitted.scorecard());
            }
        };
    }

    private static Regrading regrading(SessionState state, Event.OfRegrading event, SeatId seat) {
        require(state.phase() == Phase.CLOSED, "nobody grades again before the close");
        var regrading = state.regrading();
        return switch (event) {
            case Event.RegradeGiven(var question, var criterion, var level) -> regrading.give(gradeKey(state, seat, question, criterion), level);
            case Event.RegradeWithdrawn(var question, var criterion) -> regrading.withdraw(gradeKey(state, seat, question, criterion));
            case Event.RegradesSubmitted(var verdict, var confidence) -> regrading.submit(seat, new Regrading.Judgement(verdict, confidence));
        };
    }

    private static SeatId regrader(SessionState state, Logged<Event> logged) {
        require(logged.by() instanceof Actor.Seated(var id) && state.seating().find(id).filter(seat -> seat.role().regrades()).isPresent(),
                "only a re-grader does this");
        return ((Actor.Seated) logged.by()).seat();
    }

    private static SeatId panelist(SessionState state, Logged<Event> logged) {
        var peersAlike = state.practice().isPresent() && state.phase() == Phase.DEBRIEF;
        if (logged.by() instanceof Actor.Seated(var id) && state.seating().find(id).filter(seat -> peersAlike || seat.role().grades()).isPresent()) {
            return id;
        }
        throw new IllegalStateException("only the panel does this, but event " + logged.seq() + " is by " + logged.by().text());
    }

    private static Grading.GradeKey gradeKey(SessionState state, SeatId seat, QuestionId question, String criterion) {
        return new Grading.GradeKey(seat, asked(state, seat, question), known(state, criterion));
    }

    private static String known(SessionState state, String criterion) {
        require(state.setup().rubric().has(criterion), "the rubric has no criterion " + criterion);
        return criterion;
    }

    private static QuestionId asked(SessionState state, SeatId seat, QuestionId question) {
        require(state.judgedBy(seat).contains(question) || question.equals(QuestionId.WHOLE_SESSION), "question " + question + " was not asked");
        return question;
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
