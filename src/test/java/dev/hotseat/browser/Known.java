package dev.hotseat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.audience.Audience;
import dev.hotseat.audience.Views;
import dev.hotseat.session.Agenda;
import dev.hotseat.session.Asking;
import dev.hotseat.session.QuestionId;
import dev.hotseat.session.Recording;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import dev.hotseat.session.Stage;
import java.util.Optional;

/** The server's state of a session as far as one audience may know it, in the shape in which the page tells its own. */
record Known(Audience audience, SessionState state, long now) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    ObjectNode figures() {
        var figures = JSON.objectNode().put("phase", state.phase().name()).put("title", state.setup().title())
                .put("ready", state.seating().candidateReady()).put("revealed", judges() && state.grading().revealed());
        figures.set("current", state.asking().current().<JsonNode>map(id -> JSON.textNode(id.value())).orElseGet(JSON::nullNode));
        figures.set("questions", questions());
        figures.set("timers", timers());
        figures.set("seats", seats());
        figures.set("help", help());
        figures.put("message", state.stage().message()).put("hand", state.stage().hand().map(Enum::name).orElse(""));
        figures.put("quiet", state.stage().quiet().map(Stage.Quiet::quietMs).orElse(0L)).put("face", state.settings().clockFace().name());
        if (!outside() && !(audience instanceof Audience.Peer)) {
            figures.put("accommodation", state.settings().accommodationPercent());
            var skipped = figures.putArray("skipped");
            state.agenda().skipped().forEach(id -> skipped.add(id.value()));
        }
        var agreed = figures.putArray("agreed");
        state.recording().agreed().stream().filter(seat -> Views.knows(audience, seat, state)).forEach(seat -> agreed.add(seat.value()));
        figures.put("offRecord", state.recording().off().map(Recording.Off::since).orElse(0L));
        figures.set("moments", moments());
        figures.set("privateNotes", privateNotes());
        figures.set("grades", grades());
        figures.set("notes", notes());
        figures.set("scorecards", scorecards());
        figures.set("revisions", revisions());
        figures.set("evidence", evidence());
        figures.set("conclusion", conclusion());
        figures.set("practice", KnownPractice.of(audience, state, now));
        figures.set("regrades", regrades());
        figures.set("regraded", regraded());
        return figures;
    }

    /** The panel knows the plan; the candidate what was asked, numbered as it was asked. */
    private ArrayNode questions() {
        return questions(outside(), state.agenda(), state.asking());
    }

    static ArrayNode questions(boolean outside, Agenda plan, Asking asking) {
        var all = JSON.arrayNode();
        var known = outside ? asking.timers().keySet().stream().map(id -> plan.find(id).orElseThrow()) : plan.questions().stream();
        known.forEach(question -> all.addArray().add(question.id().value()).add(all.size()).add(question.question().prompt()));
        return all;
    }

    private ArrayNode timers() {
        return timers(state.asking(), now);
    }

    static ArrayNode timers(Asking asking, long now) {
        var all = JSON.arrayNode();
        asking.timers().forEach((id, timer) -> all.addArray().add(id.value())
                .add(timer.elapsedMs(now)).add(timer.remainingMs(now)).add(timer.running()).add(timer.expired()));
        return all;
    }

    private ArrayNode seats() {
        var all = JSON.arrayNode();
        state.seating().seats().values().stream().filter(seat -> Views.knows(audience, seat.id(), state)).forEach(seat ->
                all.addArray().add(seat.id().value()).add(seat.role().name()).add(seat.name()).add(seat.revoked())
                        .add(state.seating().connected().contains(seat.id())));
        return all;
    }

    private ObjectNode help() {
        var all = JSON.objectNode();
        state.stage().help().forEach((id, given) -> {
            var question = state.agenda().find(id).orElseThrow().question();
            var texts = all.putArray(id.value());
            question.hints().subList(0, given.hints()).forEach(texts::add);
            given.followUps().forEach(index -> texts.add(question.followUps().get(index)));
        });
        return all;
    }

    private ObjectNode grades() {
        var all = JSON.objectNode();
        state.grading().grades().forEach((key, level) -> {
            if (reads(key.seat())) {
                all.put(key(key.seat(), key.questionId()) + " " + key.criterion(), level.name());
            }
        });
        return all;
    }

    private ObjectNode revisions() {
        var all = JSON.objectNode();
        if (judges()) {
            state.grading().revisions().forEach((key, revised) -> {
                var texts = all.putArray(key(key.seat(), key.questionId()) + " " + key.criterion());
                revised.forEach(revision -> texts.add(revision.level().name()).add(revision.reason()));
            });
        }
        return all;
    }

    private ObjectNode evidence() {
        var all = JSON.objectNode();
        state.grading().evidence().forEach((key, cited) -> {
            if (reads(key.seat())) {
                var ids = all.putArray(key(key.seat(), key.questionId()) + " " + key.criterion());
                cited.moments().forEach(moment -> ids.add(moment.value()));
                cited.notes().forEach(note -> ids.add(note.value()));
            }
        });
        return all;
    }

    /** Weights and consensus are the panel's; what the candidate thinks the panel learns with the reveal. */
    private ObjectNode conclusion() {
        var all = JSON.objectNode();
        var conclusion = state.conclusion();
        var weights = all.putObject("weights");
        var consensus = all.putObject("consensus");
        var selfGrades = all.putObject("selfGrades");
        if (judges()) {
            conclusion.weights().forEach(weights::put);
            conclusion.consensus().forEach((criterion, level) -> consensus.put(criterion, level.name()));
        }
        var readsSelfGrades = switch (audience) {
            case Audience.Candidate _, Audience.Panel _ -> true;
            case Audience.Panelist _ -> state.grading().revealed();
            case Audience.Onlooker _, Audience.Observer _, Audience.Peer _, Audience.Outsider _, Audience.Regrader _ -> false;
        };
        if (readsSelfGrades) {
            conclusion.selfGrades().forEach((criterion, level) -> selfGrades.put(criterion, level.name()));
        }
        var comments = all.putObject("comments");
        if (judges()) {
            conclusion.comments().forEach((key, comment) -> comments.putArray(key.seat() + " "
                    + key.comment()).add(comment.kind().name()).add(comment.about()).add(comment.words()));
        }
        all.put("feedback", (judges() || audience instanceof Audience.Candidate) && conclusion.feedback().isPresent());
        return all;
    }

    /** A re-grader knows their own at once; the panel knows what is submitted. */
    private ObjectNode regrades() {
        var all = JSON.objectNode();
        state.regrading().grades().forEach((key, level) -> {
            if (judges() && state.regrading().submitted(key.seat()) || audience.equals(new Audience.Regrader(key.seat()))) {
                all.put(key(key.seat(), key.questionId()) + " " + key.criterion(), level.name());
            }
        });
        return all;
    }

    private ObjectNode regraded() {
        var all = JSON.objectNode();
        state.regrading().judgements().forEach((seat, judgement) -> {
            if (judges() || audience.equals(new Audience.Regrader(seat))) {
                all.putArray(seat.value()).add(judgement.verdict().name()).add(judgement.confidence().name());
            }
        });
        return all;
    }

    private ObjectNode notes() {
        var all = JSON.objectNode();
        state.grading().notes().forEach((key, text) -> {
            if (reads(key.seat())) {
                all.put(key(key.seat(), key.questionId()), text);
            }
        });
        return all;
    }

    private ObjectNode moments() {
        var all = JSON.objectNode();
        state.grading().moments().forEach((key, moment) -> {
            if (reads(key.seat())) {
                all.putArray(key.seat() + " " + key.moment()).add(moment.markedAt()).add(moment.name());
            }
        });
        return all;
    }

    /** What one interviewer wrote for themselves; nobody else, not even after the reveal. */
    private ObjectNode privateNotes() {
        var all = JSON.objectNode();
        var mine = switch (audience) {
            case Audience.Candidate _, Audience.Onlooker _, Audience.Observer _, Audience.Outsider _, Audience.Regrader _ -> Optional.<SeatId>empty();
            case Audience.Panelist(var seat) -> Optional.of(seat);
            case Audience.Peer(var seat) -> Optional.of(seat);
            case Audience.Panel(var seat) -> seat;
        };
        state.grading().privateNotes().forEach((key, text) -> {
            if (mine.equals(Optional.of(key.seat()))) {
                all.put(key.questionId().value(), text);
            }
        });
        return all;
    }

    /** That a scorecard is in, the panel knows of everyone; what is in it is sealed until the reveal. */
    private ObjectNode scorecards() {
        var all = JSON.objectNode();
        state.grading().scorecards().forEach((seat, card) -> {
            if (reads(seat)) {
                all.putArray(seat.value()).add(card.verdict().name()).add(card.confidence().name()).add(card.strengths()).add(card.workOn())
                        .add(card.forPanel());
            } else if (judges()) {
                all.putArray(seat.value());
            }
        });
        return all;
    }

    private static String key(SeatId seat, QuestionId question) {
        return seat + " " + question;
    }

    private boolean outside() {
        return audience instanceof Audience.Candidate || audience instanceof Audience.Onlooker
                || audience instanceof Audience.Peer(var seat) && (state.practice().isEmpty() || KnownPractice.isAsked(state, state.rounds().getLast(), seat));
    }

    private boolean judges() {
        return audience instanceof Audience.Panelist || audience instanceof Audience.Panel || audience instanceof Audience.Peer;
    }

    private boolean reads(SeatId seat) {
        return switch (audience) {
            case Audience.Candidate _, Audience.Onlooker _, Audience.Observer _, Audience.Outsider _, Audience.Regrader _ -> false;
            case Audience.Panelist(var mine) -> mine.equals(seat) || state.grading().revealed();
            case Audience.Peer(var mine) -> mine.equals(seat) || state.grading().revealed();
            case Audience.Panel _ -> true;
        };
    }
}
