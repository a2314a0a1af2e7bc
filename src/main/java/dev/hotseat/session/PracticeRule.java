package dev.hotseat.session;

import static dev.hotseat.session.Phase.CLOSED;
import static dev.hotseat.session.Phase.DEBRIEF;
import static dev.hotseat.session.Phase.LIVE;
import static dev.hotseat.session.Phase.LOBBY;
import static dev.hotseat.session.Role.CANDIDATE;
import static dev.hotseat.session.Role.LEAD;
import static dev.hotseat.session.Role.OBSERVER;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may give a command in a practice, and when. While a round is on, a chair may what it may at a panel; once the rounds are
 * over, all chairs are alike, and nobody leads.
 */
final class PracticeRule {
    private static final Set<Role> ANYONE = EnumSet.of(LEAD, CANDIDATE, OBSERVER);
    private static final Set<Role> LEAD_OR_CANDIDATE = EnumSet.of(LEAD, CANDIDATE);

    private PracticeRule() {}

    static Rule of(SessionState state, Command command) {
        var phase = state.phase();
        var alone = state.practice().orElseThrow().alone();
        return switch (command) {
            case Command.GiveConsent _, Command.GoOffRecord _, Command.GoOnRecord _, Command.PushQuestion _,
                 Command.WithdrawQuestion _, Command.FinishQuestion _, Command.PauseTimer _,
                 Command.ResumeTimer _, Command.AdjustTimer _, Command.RevealHint _, Command.AskFollowUp _, Command.ShowMessage _,
                 Command.GrantQuietTime _, Command.CreditAbsence _, Command.SkipQuestion _, Command.RestoreQuestion _, Command.SetClockFace _,
                 Command.SetAccommodation _, Command.MarkMoment _, Command.DeclareReady _, Command.RaiseHand _, Command.LowerHand _,
                 Command.ReportConnected _, Command.ReportDisconnected _, Command.ExpireTimer _, Command.CreditOutage _,
                 Command.RevokeSeat _, Command.ReissueSeat _ -> Rule.ofPanel(command);
            case Command.StartSession _ -> DecidePractice.pairIsThere(state) ? Rule.ofPanel(command) : Rule.NOBODY;
            // Whoever practises alone does not know the plan, so they cannot add to it either.
            case Command.AddQuestion _ -> alone ? Rule.NOBODY : Rule.ofPanel(command);
            case Command.NameMoment _, Command.RemoveMoment _, Command.WritePrivateNote _, Command.GiveGrade _, Command.WithdrawGrade _,
                 Command.CiteEvidence _, Command.WriteNote _ -> new Rule(phase == DEBRIEF ? ANYONE : EnumSet.of(LEAD), EnumSet.of(LIVE, DEBRIEF));
            case Command.OpenDebrief _ -> new Rule(LEAD_OR_CANDIDATE, EnumSet.of(LIVE));
            case Command.SubmitScorecard _, Command.WithdrawScorecard _ -> alone ? Rule.NOBODY : new Rule(ANYONE, EnumSet.of(DEBRIEF));
            case Command.CloseSession _ -> alone ? new Rule(EnumSet.of(LEAD), EnumSet.of(DEBRIEF)) : Rule.NOBODY;
            case Command.AgreeSwap _, Command.WithdrawSwap _ -> alone ? Rule.NOBODY : new Rule(ANYONE, EnumSet.of(LIVE));
            case Command.LeavePractice _ -> alone ? Rule.NOBODY : new Rule(ANYONE, EnumSet.of(LOBBY, LIVE, DEBRIEF));
            case Command.RateInterviewing _ -> alone ? Rule.NOBODY : new Rule(ANYONE, EnumSet.of(DEBRIEF));
            case Command.WriteAnswer _ -> alone ? new Rule(EnumSet.of(LEAD), EnumSet.of(LIVE, DEBRIEF)) : Rule.NOBODY;
            case Command.OpenForms _ -> new Rule(Set.of(), EnumSet.of(DEBRIEF, CLOSED));
            case Command.PassLead _, Command.TakeLead _, Command.SendPanelMessage _, Command.ReviseGrade _, Command.RevealScores _, Command.SetWeight _,
                 Command.ReachConsensus _, Command.WithdrawConsensus _, Command.WriteComment _, Command.GiveSelfGrade _, Command.WithdrawSelfGrade _,
                 Command.ReleaseFeedback _, Command.AddSeat _, Command.GiveRegrade _, Command.WithdrawRegrade _, Command.SubmitRegrades _ -> Rule.NOBODY;
        };
    }
}
