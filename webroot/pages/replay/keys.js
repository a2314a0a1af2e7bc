// The keys of a replay; where somebody grades again the digits are theirs.

import {JUMPS} from '/state/replay-places.js';

const JUMP_MS = 5_000;

/** model: {loaded, at, jump, canComment, grading: the keys of whoever grades again, or null} */
export function replayKeys({loaded: {timeline: {durationMs}}, at, jump, canComment, grading}, act) {
  return [
    {key: ' ', words: 'Play or pause', act: act.toggle},
    {key: 'k', words: '', act: act.toggle},
    {key: 'ArrowRight', words: 'Five seconds on', act: () => act.seek(at + JUMP_MS)},
    {key: 'ArrowLeft', words: 'Five seconds back', act: () => act.seek(at - JUMP_MS)},
    {key: '.', words: 'Next event', act: () => act.go(1, 'event')},
    {key: ',', words: 'Previous event', act: () => act.go(-1, 'event')},
    {key: ']', words: 'Next question', act: () => act.go(1, 'question')},
    {key: '[', words: 'Previous question', act: () => act.go(-1, 'question')},
    {key: 'n', words: `Next ${JUMPS[jump].one}, as chosen beside the player`, act: () => act.go(1)},
    {key: 'p', words: `Previous ${JUMPS[jump].one}`, act: () => act.go(-1)},
    {key: '>', words: 'Faster', act: () => act.changeSpeed(1)},
    {key: '<', words: 'Slower', act: () => act.changeSpeed(-1)},
    {key: 'i', words: 'Jump over idle stretches, or not', act: act.skipIdle},
    {key: 'c', words: 'Copy a link to this instant', act: act.copyLink},
    {key: 'f', words: 'Full screen', act: fullscreen},
    {key: 'Home', words: 'To the start', act: () => act.seek(0)},
    {key: 'End', words: 'To the end', act: () => act.seek(durationMs)},
    ...(canComment ? [{key: 'b', words: 'Mark this moment, looking back', act: () => act.startComment('MOMENT')},
      {key: 'm', words: 'Write a note on this instant', act: () => act.startComment('NOTE')}] : []),
    ...(grading ?? [{key: '0 … 9', words: 'To that tenth of it'},
      ...Array.from({length: 10}, (_, tenth) => ({key: String(tenth), words: '', act: () => act.seek(durationMs * tenth / 10)}))]),
    {key: '?', words: 'This sheet', act: act.showKeys},
  ];
}

function fullscreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}
