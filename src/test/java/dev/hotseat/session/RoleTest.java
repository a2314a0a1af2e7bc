package dev.hotseat.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void theLeadIsAnInterviewerWhoAlsoRunsTheInterview() {
        assertThat(those(Role::leads)).containsExactly(Role.LEAD);
        assertThat(those(Role::grades)).containsExactly(Role.LEAD, Role.INTERVIEWER);
    }

    @Test
    void theCandidateKnowsOfNobodyWhoWatchesOrGradesAgain() {
        assertThat(those(role -> !role.knownToCandidate())).containsExactly(Role.OBSERVER, Role.REGRADER);
    }

    @Test
    void whoeverGradesAgainWasNeverInTheRoom() {
        assertThat(those(role -> !role.inRoom())).isEqualTo(those(Role::regrades)).containsExactly(Role.REGRADER);
    }

    @Test
    void theFeedbackIsForTheCandidateAndThePanel() {
        assertThat(those(Role::toldFeedback)).isEqualTo(those(role -> role.grades() || role.answers()));
    }

    @Test
    void aSessionHasOneLeadAndOneCandidate() {
        assertThat(those(Role::onlyOne)).containsExactly(Role.LEAD, Role.CANDIDATE);
    }

    private static Role[] those(Predicate<Role> which) {
        return Arrays.stream(Role.values()).filter(which).toArray(Role[]::new);
    }
}
