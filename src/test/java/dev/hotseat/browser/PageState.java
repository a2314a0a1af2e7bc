package dev.hotseat.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.hotseat.json.Json;
import java.util.Map;

/** A page's state of a session, in the shape in which {@link Known} tells the server's. */
final class PageState {
    /** JavaScript that defines {@code figures(state, now, candidate)}: the clocks as they stand at an instant. */
    static final String FIGURES = """
            const {elapsedMs, remainingMs} = await import('/state/timer.js');
            const flat = (bySeat) => Object.entries(bySeat).flatMap(([seat, byQuestion]) =>
              Object.entries(byQuestion).map(([question, value]) => [`${seat} ${question}`, value]));
            const card = ({verdict, confidence, strengths, workOn, forPanel}) => verdict ? [verdict, confidence, strengths, workOn, forPanel] : [];
            const clocks = (round, now) => round.asked.map((id) => [id, round.timers[id]]).map(([id, timer]) =>
              [id, elapsedMs(timer, now), remainingMs(timer, now), timer.runningSince !== null, timer.expired]);
            const questions = (round) => round.questions.map((q) => [q.id, q.number, q.prompt]);
            const holder = (round, role) => Object.entries(round.roles).find(([, each]) => each === role)?.[0] ?? '';
            const practice = (of, now) => of && {
              kind: of.kind, round: of.round, rounds: of.rounds, agreed: of.agreed, left: of.left, answers: of.answers,
              ratings: Object.fromEntries(flat(of.ratings)),
              past: of.past.map((round) => [holder(round, 'LEAD'), holder(round, 'CANDIDATE'), questions(round), clocks(round, now)]),
            };
            const figures = (state, now, candidate) => ({
              phase: state.phase, title: state.title, ready: state.candidateReady, revealed: state.revealed !== null, current: state.current,
              questions: questions(state),
              timers: clocks(state, now), practice: practice(state.practice, now),
              seats: state.seats.map((s) => [s.seat, s.role, s.name, s.revoked, s.connected]),
              help: Object.fromEntries(Object.entries(state.help).map(([id, {hints, followUps}]) => [id, [...hints, ...followUps.map((f) => f.text)]])),
              message: state.message, hand: state.hand ?? '', quiet: state.quiet?.quietMs ?? 0, face: state.settings.clockFace,
              ...(candidate ? {} : {accommodation: state.settings.accommodationPercent, skipped: state.skipped}),
              agreed: state.agreed, offRecord: state.offRecord?.since ?? 0,
              moments: Object.fromEntries(flat(state.moments).map(([key, {markedAt, name}]) => [key, [markedAt, name]])),
              privateNotes: state.privateNotes,
              grades: Object.fromEntries(flat(state.grades).flatMap(([key, byCriterion]) =>
                Object.entries(byCriterion).map(([criterion, level]) => [`${key} ${criterion}`, level]))),
              revisions: Object.fromEntries(flat(state.revisions).flatMap(([key, byCriterion]) =>
                Object.entries(byCriterion).map(([criterion, revised]) => [`${key} ${criterion}`, revised.flatMap(({level, reason}) => [level, reason])]))),
              evidence: Object.fromEntries(flat(state.evidence).flatMap(([key, byCriterion]) =>
                Object.entries(byCriterion).map(([criterion, {moments, notes}]) => [`${key} ${criterion}`, [...moments, ...notes]]))),
              conclusion: {weights: state.weights, consensus: state.consensus, selfGrades: state.selfGrades, comments: Object.fromEntries(flat(state.comments)
              .map(([key, {kind, about, words}]) => [key, [kind, about, words]])), feedback: state.feedback !== null},
              regrades: Object.fromEntries(flat(state.regrades).flatMap(([key, byCriterion]) => Object.entries(byCriterion).map(([criterion,
              level]) => [`${key} ${criterion}`, level]))),
              regraded: Object.fromEntries(Object.entries(state.regraded).map(([seat, {verdict, confidence}]) => [seat, [verdict, confidence]])),
              notes: Object.fromEntries(flat(state.notes).filter(([, text]) => text)),
              scorecards: Object.fromEntries(Object.entries(state.scorecards).map(([seat, each]) => [seat, card(each)])),
            });
            """;
    private static final String OF_THE_ROOM = """
            async ({now, candidate}) => {
              FIGURES
              return JSON.stringify(figures(document.getElementById('app').session, now, candidate));
            }""".replace("FIGURES", FIGURES);

    private PageState() {}

    /** What the room's page that is open here holds. */
    static JsonNode of(Page page, long now, boolean candidate) {
        return read((String) page.evaluate(OF_THE_ROOM, Map.of("now", (double) now, "candidate", candidate)));
    }

    static JsonNode read(String json) {
        try {
            return Json.STORED.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
