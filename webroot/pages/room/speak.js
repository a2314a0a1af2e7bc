// What happened, said: once for a screen reader, and for a colleague's message also at the foot of the page.

import {announce} from '/components/announce.js';
import {nameOf, questionOf, talkInSight} from '/state/select.js';
import {shortDuration} from '/state/timer.js';

export function createSpeaker(store, notice, isNarrow) {
  const SENTENCES = {
    QuestionPushed(e, state) {
      const question = questionOf(state, e.questionId);
      // A long prompt is read where it stands, at the reader's own pace.
      return `Question ${question.number}. ${question.prompt.length <= 300 ? question.prompt : ''}`;
    },
    SessionStarted: () => 'The interview has started.',
    CandidateReady: () => 'The candidate is ready.',
    HintRevealed: (e) => (e.words ? `A hint: ${e.words}` : ''),
    FollowUpAsked: (e) => e.words ?? '',
    MessageShown: (e) => (e.line ? `From the lead: ${e.line}` : ''),
    QuietTimeGranted: (e) => (e.quietMs ? `${shortDuration(e.quietMs)} of quiet time.` : ''),
    LeadPassed: (e, state) => `${nameOf(state, e.to)} has the lead now.`,
    PanelMessageSent: heard,
    QuestionReturned: (e, state) => `Question ${questionOf(state, e.questionId)?.number ?? ''} is back.`,
    QuestionWithdrawn: () => 'The last question was taken back.',
    QuestionFinished: () => 'The question is finished.',
    DebriefOpened: () => 'The interview is over.',
    ScoresRevealed: () => 'The scores are revealed.',
    FeedbackReleased: (e, state, you) => (you?.role === 'CANDIDATE' ? 'Your feedback is here.' : 'The feedback was released.'),
    SessionClosed: () => 'The session is closed.',
  };

  /** What a colleague says is told once: at the foot of the page, unless the messages are open. */
  function heard(e, state, you) {
    if (e.by === you?.seat) return '';
    if (talkInSight(store.get(), isNarrow())) return `${nameOf(state, e.by)}: ${e.words}`;
    notice(`${nameOf(state, e.by)} to the panel: ${e.words}`, 'talk');
    return '';
  }

  return (event) => {
    const {state, you} = store.get();
    const words = Object.hasOwn(SENTENCES, event.type) ? SENTENCES[event.type](event, state, you) : '';
    if (words) announce(words);
  };
}
