// What a seat has before it, made of what the page holds: the session with what is on its way, and what the seat may do now. Pure.

import {withPending} from '/state/pending.js';
import {asLed} from '/state/practice.js';
import {isPanel, seatOf, shownQuestions} from '/state/select.js';

export function seatView(now) {
  const whole = withPending(now.state, now.you?.seat, now.pending);
  // A form is about the round that its writer led, whatever came after it.
  const state = whole.practice?.kind === 'PEERS' && (whole.phase === 'DEBRIEF' || whole.phase === 'CLOSED') ? asLed(whole, now.you?.seat) : whole;
  // The lead can change hands, so what a seat may do is the log's to say and not the welcome's.
  const you = now.you && {...now.you, role: seatOf(state, now.you.seat)?.role ?? now.you.role};
  return {
    ...now,
    state,
    whole,
    you,
    live: now.status.kind === 'live',
    unread: state.messages.slice(now.read).filter((each) => each.by !== you?.seat).length,
    staged: state.questions.some((q) => q.id === now.staged) ? now.staged : null,
    preview: now.preview && you?.role === 'LEAD' && (state.phase === 'LOBBY' || state.phase === 'LIVE'),
    shown: shownQuestions(state, now.chosen),
    tab: now.tab ?? (state.phase === 'DEBRIEF' && (!state.practice || (state.asked.length && !state.practice.left.length)) ? 'grades' : 'stage'),
    grades: isPanel(you?.role),
    controls: you?.role === 'LEAD' && state.phase === 'LIVE',
    sealed: Boolean(state.scorecards[you?.seat]),
  };
}
