package dev.hotseat.session;

import static dev.hotseat.testing.Sessions.CANDIDATE;
import static dev.hotseat.testing.Sessions.INTERVIEWER;
import static dev.hotseat.testing.Sessions.LEAD;
import static dev.hotseat.testing.Sessions.NOBODY;
import static dev.hotseat.testing.Sessions.OBSERVER;
import static dev.hotseat.testing.Sessions.closed;
import static dev.hotseat.testing.Sessions.created;
import static dev.hotseat.testing.Sessions.live;
import static dev.hotseat.testing.Sessions.lobby;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.testing.Sessions;
import dev.hotseat.testing.Story;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatsTest {
    private static final SeatId NEW = new SeatId("new");
    private static final Rejection NOBODYS_SEAT = new Rejection.UnknownSeat(NOBODY);

    @ParameterizedTest
    @EnumSource(names = {"INTERVIEWER", "OBSERVER"})
    void theHostAddsInterviewersAndObserversWhileTheInterviewRuns(Role role) {
        var added = Given.log(live()).whenHost(add(NEW, role, "  Grace ")).then(new Event.SeatAdded(NEW, role, "Grace", "hash"));
        assertThat(added.state().seating().active(NEW)).contains(new Seat(NEW, role, "Grace", "hash", false));
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "CANDIDATE"})
    void leadAndCandidateAreNamedAtTheStart(Role role) {
        Given.log(lobby()).whenHost(add(NEW, role, "Grace")).thenBadValue("role");
    }

    @Test
    void aSeatIsAddedOnce() {
        Given.log(lobby()).whenHost(add(OBSERVER, Role.OBSERVER, "Grace")).thenBadValue("seat");
        Given.log(lobby().byHost(new Event.SeatRevoked(OBSERVER))).whenHost(add(OBSERVER, Role.OBSERVER, "Grace")).thenBadValue("seat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void aSeatHasAName(String name) {
        Given.log(lobby()).whenHost(add(NEW, Role.OBSERVER, name)).thenBadValue("name");
    }

    @Test
    void aNameMayBeLongButNotEndless() {
        var longest = "x".repeat(Seat.NAME_MAX);
        Given.log(lobby()).whenHost(add(NEW, Role.OBSERVER, longest + "x")).thenBadValue("name")
                .whenHost(add(NEW, Role.OBSERVER, longest)).then(new Event.SeatAdded(NEW, Role.OBSERVER, longest, "hash"));
    }

    @Test
    void aPanelOfFiveIsFull() {
        Given.log(fullPanel()).whenHost(add(NEW, Role.INTERVIEWER, "Grace")).thenBadValue("seats")
                .whenHost(add(NEW, Role.OBSERVER, "Grace")).then(new Event.SeatAdded(NEW, Role.OBSERVER, "Grace", "hash"));
    }

    @Test
    void aRevokedInterviewersPlaceOnThePanelCanBeGivenToAnotherButNotToBoth() {
        Given.log(fullPanel())
                .whenHost(new Command.RevokeSeat(INTERVIEWER)).then(new Event.SeatRevoked(INTERVIEWER))
                .whenHost(add(NEW, Role.INTERVIEWER, "Grace")).then(new Event.SeatAdded(NEW, Role.INTERVIEWER, "Grace", "hash"))
                .whenHost(new Command.ReissueSeat(INTERVIEWER, "fresh")).thenBadValue("seats")
                .whenHost(new Command.ReissueSeat(NEW, "fresh")).then(new Event.SeatReissued(NEW, "fresh"));
    }

    @Test
    void aSessionHasRoomForManyObserversButNotForAnyNumber() {
        var story = lobby();
        var free = CreateSession.SEATS_MAX - story.state().seating().seats().size();
        var full = story.byHost(IntStream.range(0, free)
                .mapToObj(number -> new Event.SeatAdded(new SeatId("o" + number), Role.OBSERVER, "O", "hash")).toArray(Event[]::new));
        Given.log(full).whenHost(add(NEW, Role.OBSERVER, "Grace")).thenBadValue("seats");
    }

    @Test
    void aRevokedLinkOpensNothingUntilANewOneIsIssued() {
        var revoked = Given.log(live()).whenHost(new Command.RevokeSeat(LEAD)).then(new Event.SeatRevoked(LEAD))
                .whenHost(new Command.RevokeSeat(LEAD)).thenNothingChanges()
                .when(LEAD, new Command.OpenDebrief()).thenRejected(new Rejection.NotAllowed("the lead"));
        assertThat(revoked.state().seating().active(LEAD)).isEmpty();
        assertThat(revoked.state().seating().panel()).extracting(Seat::id).containsExactly(INTERVIEWER);
        revoked.whenHost(new Command.ReissueSeat(LEAD, "fresh")).then(new Event.SeatReissued(LEAD, "fresh"))
                .when(LEAD, new Command.OpenDebrief()).then(new Event.DebriefOpened());
    }

    @Test
    void aLinkCanBeTakenBackOrRenewedAfterTheClose() {
        Given.log(closed()).whenHost(new Command.RevokeSeat(CANDIDATE)).then(new Event.SeatRevoked(CANDIDATE))
                .whenHost(new Command.ReissueSeat(CANDIDATE, "fresh")).then(new Event.SeatReissued(CANDIDATE, "fresh"));
    }

    @Test
    void aSeatThatDoesNotExistIsNeitherRevokedNorReissuedNorConnected() {
        Given.log(lobby()).whenHost(new Command.RevokeSeat(NOBODY)).thenRejected(NOBODYS_SEAT)
                .whenHost(new Command.ReissueSeat(NOBODY, "fresh")).thenRejected(NOBODYS_SEAT)
                .whenServer(new Command.ReportConnected(NOBODY)).thenRejected(NOBODYS_SEAT)
                .whenServer(new Command.ReportDisconnected(NOBODY, 0)).thenRejected(NOBODYS_SEAT);
    }

    @Test
    void comingAndGoingIsLoggedOnce() {
        var here = Given.log(lobby())
                .whenServer(new Command.ReportDisconnected(CANDIDATE, 7)).thenNothingChanges()
                .whenServer(new Command.ReportConnected(CANDIDATE)).then(new Event.ParticipantConnected(CANDIDATE))
                .whenServer(new Command.ReportConnected(CANDIDATE)).thenNothingChanges();
        assertThat(here.state().seating().connected()).containsExactly(CANDIDATE);
        var gone = here.whenServer(new Command.ReportDisconnected(CANDIDATE, 7)).then(new Event.ParticipantDisconnected(CANDIDATE, 7));
        assertThat(gone.state().seating().connected()).isEmpty();
    }

    private static Story fullPanel() {
        var seats = new ArrayList<>(Sessions.seats());
        seats.addAll(Sessions.moreInterviewers(CreateSession.PANEL_MAX - 2));
        return created(CreateSessionTest.with(seats));
    }

    private static Command.AddSeat add(SeatId seat, Role role, String name) {
        return new Command.AddSeat(seat, role, name, "hash");
    }
}
