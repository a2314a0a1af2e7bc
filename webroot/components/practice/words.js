// The words that a practice uses where a panel would use others, and those for somebody who interviews for the first time.

const STEPS = {
  LEAD: [
    'You interview first. Each question comes with what to listen for, follow-ups and hints, so you need not know the answer.',
    (three) => `Grade while you listen. Nobody sees your grades until ${three ? 'all' : 'both'} of you have handed in a form.`,
    (three) => (three ? 'Then all three swap with one click each: you watch a round, and are asked in the last.'
      : 'Then you swap with one click each, and you are asked.'),
  ],
  CANDIDATE: [
    'You are asked first. One question at a time appears here in large type, with a clock.',
    (three) => `When the round is over you swap with one click each, and you interview${three ? '; in the last round you watch' : ''}.`,
    (three) => (three ? 'At the end each of you writes a form about whom they interviewed. All open at the same moment.'
      : 'At the end you each write a form about the other. Both open at the same moment.'),
  ],
  OBSERVER: [
    'You watch the first round; then the chairs go round, so that you are asked in the next and interview in the last.',
    'Nobody sees anybody’s grades until all forms are in.',
    'At the end each of you writes a form. All open at the same moment.',
  ],
};

const ALONE_STEPS = [
  'Hotseat asks one question after the other. Answer aloud, as you would to a person, or type.',
  'When you have finished a question you see what a good answer holds, and grade yourself by it.',
  'The clock goes on when the time is over; nothing is cut off, and no sound is recorded.',
];

/** What will happen, for whoever begins in this chair; three rounds are those of three people. */
export const steps = ({kind, rounds}, role) => (kind === 'ALONE' ? ALONE_STEPS : STEPS[role].map((step) => (typeof step === 'function' ? step(rounds > 2)
  : step)));

/** A judgement about a peer is no decision to hire. */
export const PEER_VERDICTS = {STRONG_NO: 'Far from it', NO: 'Not yet', YES: 'Yes', STRONG_YES: 'Clearly yes', NO_DECISION: 'I cannot tell'};

export const PEER_QUESTION = {
  guidance: 'A good answer touches on',
  weakSigns: 'Signs of a thin answer',
  followUps: 'To go deeper, ask',
  hints: 'If they are stuck, the gentlest hint first',
};
