package dev.hotseat.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hotseat.audience.Audience;
import dev.hotseat.session.Practice;
import dev.hotseat.session.Round;
import dev.hotseat.session.SeatId;
import dev.hotseat.session.SessionState;
import java.util.Optional;

/** The server's state of a practice as far as somebody in it, or looking back at it, may know it. */
final class KnownPractice {
    private KnownPractice() {}

    static JsonNode of(Audience audience, SessionState state, long now) {
        return state.practice().filter(_ -> audience instanceof Audience.Peer || audience instanceof Audience.Panel)
                .map(practice -> of(audience, practice, state, now)).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private static JsonNode of(Audience audience, Practice practice, SessionState state, long now) {
        var figures = JsonNodeFactory.instance.objectNode().put("kind", practice.arranged().kind().name())
                .put("round", practice.round()).put("rounds", practice.rounds());
        var agreed = figures.putArray("agreed");
        practice.agreed().forEach(seat -> agreed.add(seat.value()));
        var left = figures.putArray("left");
        practice.left().forEach(seat -> left.add(seat.value()));
        var ratings = figures.putObject("ratings");
        practice.ratings().forEach((key, level) -> {
            if (state.grading().revealed() || !(audience instanceof Audience.Peer(var seat)) || seat.equals(key.seat())) {
                ratings.put(key.seat() + " " + key.criterion(), level.name());
            }
        });
        var answers = figures.putObject("answers");
        if (!(audience instanceof Audience.Peer(var seat)) || state.seating().find(seat).isPresent()) {
            practice.answers().forEach((question, text) -> answers.put(question.value(), text));
        }
        var past = figures.putArray("past");
        practice.past().forEach(round -> past.add(round(audience, state, round, now)));
        return figures;
    }

    private static ArrayNode round(Audience audience, SessionState state, Round round, long now) {
        var outside = audience instanceof Audience.Peer(var seat) && isAsked(state, round, seat);
        return JsonNodeFactory.instance.arrayNode().add(round.lead().value()).add(round.candidate().map(SeatId::value).orElse(""))
                .add(Known.questions(outside, round.agenda(), round.asking())).add(Known.timers(round.asking(), now));
    }

    /** Whether a seat is given a round's questions one by one. */
    static boolean isAsked(SessionState state, Round round, SeatId seat) {
        return round.candidate().equals(Optional.of(seat)) || state.practice().filter(Practice::alone).isPresent()
                || state.seating().find(seat).isEmpty();
    }
}
