// One maker per command of the protocol, so that no page spells a field by hand.

/** @import {AnyCommand} from './frames' */
/** @import {CommandOf, CommandType} from '../state/types' */

/**
 * @template {CommandType} T
 * @param {T} type
 * @param {Partial<Omit<CommandOf<T>, 'id' | 'type'>>} fields
 */
const command = (type, fields = {}) => ({id: newId(), type, ...fields});

/** A new id for whatever this page makes; safe in a URL and unlike any other. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // A page served over plain http from another machine has no randomUUID; it has random numbers.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const declareReady = () => command('DeclareReady');
export const giveConsent = () => command('GiveConsent');
export const goOffRecord = () => command('GoOffRecord');
export const goOnRecord = () => command('GoOnRecord');
export const startSession = () => command('StartSession');
export const pushQuestion = (questionId) => command('PushQuestion', {questionId});
export const withdrawQuestion = () => command('WithdrawQuestion');
export const finishQuestion = () => command('FinishQuestion');
export const pauseTimer = () => command('PauseTimer');
export const resumeTimer = () => command('ResumeTimer');
export const adjustTimer = (byMs) => command('AdjustTimer', {byMs});
export const revealHint = (index) => command('RevealHint', {index});
export const askFollowUp = (index) => command('AskFollowUp', {index});
export const showMessage = (line) => command('ShowMessage', {line});
export const raiseHand = (reason) => command('RaiseHand', {reason});
export const lowerHand = () => command('LowerHand');
export const grantQuietTime = (quietMs) => command('GrantQuietTime', {quietMs});
export const creditAbsence = (absenceMs) => command('CreditAbsence', {absenceMs});
export const setClockFace = (face) => command('SetClockFace', {face});
export const setAccommodation = (percent) => command('SetAccommodation', {percent});
export const addQuestion = (question) => command('AddQuestion', {question});
export const skipQuestion = (questionId) => command('SkipQuestion', {questionId});
export const restoreQuestion = (questionId) => command('RestoreQuestion', {questionId});
export const passLead = (to) => command('PassLead', {to});
export const takeLead = () => command('TakeLead');
export const sendPanelMessage = (words) => command('SendPanelMessage', {words});
export const markMoment = (markedAt) => command('MarkMoment', {moment: newId(), markedAt});
export const nameMoment = (moment, markedAt, name) => command('NameMoment', {moment, markedAt, name});
export const removeMoment = (moment) => command('RemoveMoment', {moment});
export const writePrivateNote = (questionId, text) => command('WritePrivateNote', {questionId, text});
export const giveGrade = (questionId, criterion, level) => command('GiveGrade', {questionId, criterion, level});
export const withdrawGrade = (questionId, criterion) => command('WithdrawGrade', {questionId, criterion});
export const writeNote = (questionId, text) => command('WriteNote', {questionId, text});
export const openDebrief = () => command('OpenDebrief');
export const citeEvidence = (questionId, criterion, {moments, notes}) => command('CiteEvidence', {questionId, criterion, moments, notes});
export const submitScorecard = ({verdict, confidence, strengths, workOn, forPanel}) =>
  command('SubmitScorecard', {verdict, confidence, strengths, workOn, forPanel});
export const withdrawScorecard = () => command('WithdrawScorecard');
export const reviseGrade = (questionId, criterion, level, reason) => command('ReviseGrade', {questionId, criterion, level, reason});
export const revealScores = () => command('RevealScores');
export const setWeight = (criterion, weight) => command('SetWeight', {criterion, weight});
export const reachConsensus = (criterion, level) => command('ReachConsensus', {criterion, level});
export const withdrawConsensus = (criterion) => command('WithdrawConsensus', {criterion});
export const giveSelfGrade = (criterion, level) => command('GiveSelfGrade', {criterion, level});
export const withdrawSelfGrade = (criterion) => command('WithdrawSelfGrade', {criterion});
export const closeSession = () => command('CloseSession');
export const agreeSwap = () => command('AgreeSwap');
export const withdrawSwap = () => command('WithdrawSwap');
export const leavePractice = () => command('LeavePractice');
export const rateInterviewing = (criterion, level) => command('RateInterviewing', {criterion, level});
export const writeAnswer = (questionId, text) => command('WriteAnswer', {questionId, text});

/**
 * What typed and judged work keeps while the connection is away; a clock or a stage command is not sent late.
 *
 * @type {Set<CommandType>}
 */
const KEPT = new Set(['DeclareReady', 'GiveGrade', 'WithdrawGrade', 'WriteNote', 'WritePrivateNote', 'SubmitScorecard',
  'CiteEvidence', 'GiveSelfGrade', 'WithdrawSelfGrade', 'SendPanelMessage', 'MarkMoment', 'NameMoment', 'RemoveMoment',
  'RateInterviewing', 'WriteAnswer']);
export const isKept = (type) => KEPT.has(type);

/**
 * A later command with the same key makes an unsent earlier one pointless.
 *
 * @param {AnyCommand} c
 */
export function replaces(c) {
  if (c.type === 'WriteNote') return `note ${c.questionId}`;
  if (c.type === 'WritePrivateNote') return `private note ${c.questionId}`;
  if (c.type === 'CiteEvidence') return `evidence ${c.questionId} ${c.criterion}`;
  if (c.type === 'GiveSelfGrade' || c.type === 'WithdrawSelfGrade') return `self grade ${c.criterion}`;
  if (c.type === 'RateInterviewing') return `rating ${c.criterion}`;
  if (c.type === 'WriteAnswer') return `answer ${c.questionId}`;
  if (c.type === 'NameMoment') return `moment ${c.moment}`;
  if (c.type === 'GiveGrade' || c.type === 'WithdrawGrade') return `grade ${c.questionId} ${c.criterion}`;
  return null;
}
