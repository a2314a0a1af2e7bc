package dev.hotseat.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.audience.Audience.Candidate;
import dev.hotseat.audience.Audience.Observer;
import dev.hotseat.audience.Audience.Onlooker;
import dev.hotseat.audience.Audience.Panel;
import dev.hotseat.audience.Audience.Panelist;
import dev.hotseat.scoring.Level;
import dev.hotseat.session.ClockFace;
import dev.hotseat.session.CreateSession;
import dev.hotseat.session.Event;
import dev.hotseat.session.MomentId;
import dev.hotseat.session.ObserverView;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.Settings;
import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AudienceTest {
    @Test
    void lookingBackThePanelAndTheHostSeeEverythingOnlyOnceItIsRevealed() {
        assertThat(replay(Sessions.debrief(), Sessions.INTERVIEWER)).isEqualTo(new Panelist(Sessions.INTERVIEWER));
        assertThat(Audience.host(Sessions.debrief().state())).isEqualTo(new Observer());
        assertThat(replay(Sessions.revealed(), Sessions.INTERVIEWER)).isEqualTo(new Panel(Optional.of(Sessions.INTERVIEWER)));
        assertThat(Audience.host(Sessions.revealed().state())).isEqualTo(new Panel(Optional.empty()));
        assertThat(replay(Sessions.revealed(), Sessions.CANDIDATE)).isEqualTo(new Candidate());
        assertThat(replay(Sessions.revealed(), Sessions.OBSERVER)).isEqualTo(new Observer());
    }

    @Test
    void theCandidateIsShownTheWordsOfAQuestionAndItsNumberAmongThoseAsked() {
        var story = Sessions.asking().by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1), new Event.QuestionPushed(Sessions.Q3, Sessions.MINUTE));
        assertThat(last(new Candidate(), story)).isEqualTo(new View.QuestionShown(Sessions.Q3, 2, "What is q3?", Sessions.MINUTE));
        assertThat(last(new Observer(), story)).isEqualTo(new View.AsLogged(new Event.QuestionPushed(Sessions.Q3, Sessions.MINUTE)));
    }

    @Test
    void theOthersOfThePanelAreToldThatAScorecardIsInAndNoMore() {
        var story = Sessions.debrief().by(Sessions.INTERVIEWER, Sessions.scorecard());
        assertThat(last(new Panelist(Sessions.LEAD), story)).isEqualTo(new View.ScorecardSealed());
        assertThat(last(new Panelist(Sessions.INTERVIEWER), story)).isEqualTo(new View.AsLogged(Sessions.scorecard()));
    }

    @Test
    void whatWasHiddenIsUncoveredAtTheRevealWithWhoWasMissing() {
        assertThat(last(new Panelist(Sessions.LEAD), Sessions.revealed())).isEqualTo(new View.Uncovered(
                List.of(Sessions.LEAD, Sessions.INTERVIEWER),
                List.of(new View.Grade(Sessions.INTERVIEWER, Sessions.Q1, Sessions.COMMUNICATION, Level.POOR)), List.of(), List.of(), List.of(), List.of(),
                List.of()));
    }

    @Test
    void howMuchIsGradedBehindTheScenesDoesNotShowInTheNumbersOfOthers() {
        var quiet = Sessions.asking().later(Sessions.MINUTE).by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1));
        var busy = Sessions.asking().by(Sessions.INTERVIEWER, Sessions.grade(Level.GOOD)).by(Sessions.INTERVIEWER, Sessions.grade(Level.POOR))
                .later(Sessions.MINUTE).by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1));
        assertThat(AudienceLog.of(new Candidate(), busy.log())).isEqualTo(AudienceLog.of(new Candidate(), quiet.log()));
        assertThat(AudienceLog.of(new Panelist(Sessions.LEAD), busy.log())).isEqualTo(AudienceLog.of(new Panelist(Sessions.LEAD), quiet.log()));
    }

    @Test
    void aRenewedLinkIsToldWithoutItsHash() {
        var story = Sessions.lobby().byHost(new Event.SeatReissued(Sessions.INTERVIEWER, "secret"));
        assertThat(last(new Panelist(Sessions.LEAD), story)).isEqualTo(new View.LinkRenewed(Sessions.INTERVIEWER));
    }

    @Test
    void anObserverSeesWhatTheHostLetsThemSee() {
        var usual = Sessions.createSession();
        var quiet = new CreateSession(usual.title(), "", usual.plan(), usual.rubric(), new Settings(ClockFace.COUNT_DOWN, 100, 0, ObserverView.CANDIDATE),
                usual.seats());
        assertThat(live(Sessions.OBSERVER, Sessions.created(usual))).isEqualTo(new Observer());
        assertThat(live(Sessions.OBSERVER, Sessions.created(quiet))).isEqualTo(new Onlooker());
    }

    @Test
    void whatAnInterviewerWroteForThemselvesNobodyElseIsEverGiven() {
        var story = Sessions.asking().by(Sessions.LEAD, new Event.PrivateNoteWritten(Sessions.Q1, "For me."))
                .by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1), new Event.DebriefOpened())
                .by(Sessions.LEAD, new Event.ScoresRevealed(List.of(Sessions.LEAD, Sessions.INTERVIEWER)));
        for (var audience : List.of(new Panelist(Sessions.INTERVIEWER), new Panel(Optional.empty()), new Panel(Optional.of(Sessions.INTERVIEWER)),
                new Observer(), new Candidate())) {
            assertThat(AudienceLog.of(audience, story.log())).extracting(AudienceLog.Seen::type).doesNotContain("PrivateNoteWritten");
        }
        assertThat(AudienceLog.of(new Panel(Optional.of(Sessions.LEAD)), story.log())).extracting(AudienceLog.Seen::type).contains("PrivateNoteWritten");
    }

    @Test
    void aMomentIsItsInterviewersUntilTheRevealAndThePanelsFromThenOn() {
        var moment = new MomentId("m");
        var story = Sessions.asking().by(Sessions.INTERVIEWER, new Event.MomentMarked(moment, Sessions.asking().now()))
                .by(Sessions.LEAD, new Event.QuestionFinished(Sessions.Q1), new Event.DebriefOpened());
        assertThat(AudienceLog.of(new Panelist(Sessions.LEAD), story.log())).extracting(AudienceLog.Seen::type).doesNotContain("MomentMarked");
        var revealed = story.by(Sessions.LEAD, new Event.ScoresRevealed(List.of(Sessions.LEAD, Sessions.INTERVIEWER)));
        assertThat(((View.Uncovered) last(new Panelist(Sessions.LEAD), revealed)).moments())
                .containsExactly(new View.Moment(Sessions.INTERVIEWER, moment, Sessions.asking().now(), ""));
        var named = revealed.by(Sessions.INTERVIEWER, new Event.MomentNamed(moment, Sessions.asking().now(), "The race"));
        assertThat(last(new Panelist(Sessions.LEAD), named)).isInstanceOf(View.AsLogged.class);
    }

    @Test
    void whatThePanelSaysAndPlansNeverReachesTheCandidate() {
        var story = Sessions.asking().by(Sessions.LEAD, new Event.PanelMessageSent("One more?")).by(Sessions.LEAD, new Event.QuestionSkipped(Sessions.Q2))
                .by(Sessions.LEAD, new Event.AccommodationSet(150)).by(Sessions.LEAD, new Event.QuestionAdded(Sessions.planned(Sessions.UNPLANNED, 5)));
        assertThat(AudienceLog.of(new Candidate(), story.log())).isEqualTo(AudienceLog.of(new Candidate(), Sessions.asking().log()));
        assertThat(AudienceLog.of(new Observer(), story.log())).extracting(AudienceLog.Seen::type)
                .doesNotContain("PanelMessageSent").contains("QuestionSkipped", "QuestionAdded");
    }

    private static Audience live(SeatId seat, Story story) {
        return Audience.live(story.state().seating().find(seat).orElseThrow(), story.state());
    }

    private static Audience replay(Story story, SeatId seat) {
        return Audience.replay(story.state().seating().find(seat).orElseThrow(), story.state());
    }

    private static View last(Audience audience, Story story) {
        return AudienceLog.of(audience, story.log()).getLast().view();
    }
}
