package dev.hotseat.session;

import static dev.hotseat.session.Phase.CLOSED;
import static dev.hotseat.session.Phase.DEBRIEF;
import static dev.hotseat.session.Phase.LIVE;
import static dev.hotseat.session.Phase.LOBBY;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who may give a command, and when: one row for each, and no row for "anything else".
 *
 * @param roles  the roles that may give it; empty where it is the host's or the server's own
 * @param phases the phases in which it means something
 */
record Rule(Set<Role> roles, Set<Phase> phases) {
    private static final Set<Role> ONLY_LEAD = Role.all(Role::leads);
    private static final Set<Role> LEAD_OR_CANDIDATE = Role.all(role -> role.leads() || role.answers());
    private static final Set<Role> IN_THE_ROOM = Role.all(Role::inRoom);
    private static final Set<Role> PANEL = Role.all(Role::grades);
    private static final Set<Role> ONLY_INTERVIEWER = Role.all(role -> role.grades() && !role.leads());
    private static final Set<Role> ONLY_CANDIDATE = Role.all(Role::answers);
    private static final Set<Role> ONLY_REGRADER = Role.all(Role::regrades);
    private static final Set<Phase> BEFORE_CLOSE = EnumSet.of(LOBBY, LIVE, DEBRIEF);

    /** Of what there is only in a practice, or not in one. */
    static final Rule NOBODY = new Rule(Set.of(), EnumSet.noneOf(Phase.class));

    static Rule of(SessionState state, Command command) {
        return state.practice().isPresent() ? PracticeRule.of(state, command) : ofPanel(command);
    }

    static Rule ofPanel(Command command) {
        return switch (command) {
            case Command.DeclareReady _ -> new Rule(ONLY_CANDIDATE, EnumSet.of(LOBBY));
            case Command.GiveConsent _ -> new Rule(IN_THE_ROOM, EnumSet.of(LOBBY, LIVE));
            case Command.GoOffRecord _, Command.GoOnRecord _ -> new Rule(LEAD_OR_CANDIDATE, EnumSet.of(LIVE));
            case Command.StartSession _ -> new Rule(ONLY_LEAD, EnumSet.of(LOBBY));
            case Command.PushQuestion _, Command.WithdrawQuestion _, Command.FinishQuestion _, Command.PauseTimer _, Command.ResumeTimer _,
                 Command.AdjustTimer _, Command.OpenDebrief _, Command.RevealHint _, Command.AskFollowUp _,
                 Command.ShowMessage _, Command.GrantQuietTime _, Command.CreditAbsence _ -> new Rule(ONLY_LEAD, EnumSet.of(LIVE));
            case Command.AddQuestion _, Command.SkipQuestion _, Command.RestoreQuestion _, Command.SetClockFace _,
                 Command.SetAccommodation _ -> new Rule(ONLY_LEAD, EnumSet.of(LOBBY, LIVE));
            case Command.PassLead _ -> new Rule(ONLY_LEAD, BEFORE_CLOSE);
            case Command.TakeLead _ -> new Rule(ONLY_INTERVIEWER, BEFORE_CLOSE);
            case Command.SendPanelMessage _ -> new Rule(PANEL, BEFORE_CLOSE);
            case Command.MarkMoment _ -> new Rule(PANEL, EnumSet.of(LIVE));
            case Command.NameMoment _, Command.RemoveMoment _, Command.WritePrivateNote _ -> new Rule(PANEL, EnumSet.of(LIVE, DEBRIEF));
            case Command.RaiseHand _ -> new Rule(ONLY_CANDIDATE, EnumSet.of(LIVE));
            case Command.LowerHand _ -> new Rule(LEAD_OR_CANDIDATE, EnumSet.of(LIVE));
            case Command.GiveGrade _, Command.WithdrawGrade _, Command.CiteEvidence _, Command.WriteNote _ ->
                    new Rule(PANEL, EnumSet.of(LIVE, DEBRIEF));
            case Command.SubmitScorecard _, Command.WithdrawScorecard _, Command.ReviseGrade _ -> new Rule(PANEL, EnumSet.of(DEBRIEF));
            case Command.RevealScores _, Command.CloseSession _, Command.ReachConsensus _, Command.WithdrawConsensus _ ->
                    new Rule(ONLY_LEAD, EnumSet.of(DEBRIEF));
            case Command.WriteComment _ -> new Rule(PANEL, EnumSet.of(CLOSED));
            case Command.SetWeight _ -> new Rule(ONLY_LEAD, BEFORE_CLOSE);
            case Command.GiveSelfGrade _, Command.WithdrawSelfGrade _ -> new Rule(ONLY_CANDIDATE, EnumSet.of(DEBRIEF, CLOSED));
            case Command.ReleaseFeedback _ -> new Rule(ONLY_LEAD, EnumSet.of(DEBRIEF, CLOSED));
            case Command.OfRegrader _ -> new Rule(ONLY_REGRADER, EnumSet.of(CLOSED));
            // Who grades again has to find everything as it stays.
            case Command.AddSeat add -> new Rule(Set.of(), add.role().regrades() ? EnumSet.of(CLOSED) : BEFORE_CLOSE);
            // A link can be taken back or renewed after the close too: it still opens the replay.
            case Command.RevokeSeat _, Command.ReissueSeat _, Command.ReportConnected _, Command.ReportDisconnected _ ->
                    new Rule(Set.of(), EnumSet.allOf(Phase.class));
            case Command.ExpireTimer _, Command.CreditOutage _ -> new Rule(Set.of(), EnumSet.of(LIVE));
            case Command.AgreeSwap _, Command.WithdrawSwap _, Command.LeavePractice _, Command.RateInterviewing _, Command.WriteAnswer _,
                    Command.OpenForms _ -> NOBODY;
        };
    }

    /** Why this command may not be given by this actor in this state, or nothing where it may. */
    static Optional<Rejection> broken(SessionState state, Submitted<Command> submitted) {
        var rule = of(state, submitted.command());
        if (rule.equals(NOBODY)) {
            return Optional.of(state.practice().isPresent() ? new Rejection.NotInPractice() : new Rejection.OnlyInPractice());
        }
        if (!rule.admits(state, submitted)) {
            return Optional.of(new Rejection.NotAllowed(rule.whoMay(submitted.command())));
        }
        if (DecidePractice.left(state, submitted.by()) && !(submitted.command() instanceof Command.LeavePractice)) {
            return Optional.of(new Rejection.NotAllowed("those who have not left the practice"));
        }
        if (!rule.phases.contains(state.phase())) {
            return Optional.of(new Rejection.WrongPhase(state.phase(), rule.phases));
        }
        if (state.recording().isOff() && !offRecord(submitted.command())) {
            return Optional.of(new Rejection.OffRecord());
        }
        return FullLog.met(state).filter(_ -> !FullLog.takes(state, submitted)).map(Rejection.LogFull::new);
    }

    /** What can be done off the record: come back, or end. What the server reports meanwhile leads to nothing. */
    private static boolean offRecord(Command command) {
        return command instanceof Command.GoOnRecord || command instanceof Command.GoOffRecord || command instanceof Command.OpenDebrief
                || command instanceof Command.LeavePractice
                || command instanceof Command.OfServer;
    }

    private boolean admits(SessionState state, Submitted<Command> submitted) {
        return switch (submitted.command()) {
            case Command.OfHost _ -> submitted.by() instanceof Actor.Host;
            case Command.OfServer _ -> submitted.by() instanceof Actor.Server;
            case Command.OfLeadOrHost _ -> submitted.by() instanceof Actor.Host || seatMay(state, submitted.by());
            case Command.OfParticipant _, Command.OfRegrader _ -> seatMay(state, submitted.by());
        };
    }

    private boolean seatMay(SessionState state, Actor by) {
        return by instanceof Actor.Seated(var seatId) && state.seating().active(seatId).map(seat -> roles.contains(seat.role())).orElse(false);
    }

    private String whoMay(Command command) {
        return switch (command) {
            case Command.OfHost _ -> "the host";
            case Command.OfServer _ -> "the server";
            case Command.OfLeadOrHost _ -> "the lead and the host";
            case Command.OfRegrader _ -> "a re-grader";
            case Command.OfParticipant _ -> roles.equals(IN_THE_ROOM) ? "whoever has a seat in the room" : roles.equals(PANEL) ? "the lead and the interviewers"
                    : roles.equals(LEAD_OR_CANDIDATE) ? "the lead and the candidate"
                    : roles.equals(ONLY_INTERVIEWER) ? "an interviewer"
                    : roles.equals(ONLY_LEAD) ? "the lead" : "the candidate";
        };
    }
}
