// What only a practice has in its room: fetched by those who practise.

export {alone} from '/components/practice/alone.js';
export {roundBar} from '/components/practice/bar.js';
export {forms} from '/components/practice/forms.js';
export {leaveButton, leftBeforeStart, roundOver, youLeft} from '/components/practice/leaving.js';
export {opened} from '/components/practice/opened.js';
export {steps} from '/components/practice/words.js';
export {leavingActs as acts} from '/pages/room/leaving.js';
