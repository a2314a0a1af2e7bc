// Commands that no answer has come for. They outlive a dropped connection and a reload (sessionStorage belongs to
// this tab), keep their ids, and go out again in order: the server gives one effect and the same answer.

import {replaces} from './commands.js';

export function createOutbox(storage, onChange, now = Date.now) {
  let key = null;
  let entries = []; // {command, sent, since}

  function changed() {
    if (key) {
      try {
        if (entries.length) storage?.setItem(key, JSON.stringify(entries.map(({command, since}) => ({command, since}))));
        else storage?.removeItem(key);
      } catch { /* a full or forbidden storage: the commands still live as long as the page */ }
    }
    onChange(entries.map((e) => e.command));
  }

  return {
    /** Which seat this is becomes known with the welcome; then what an earlier page left is picked up. */
    open(session, seat) {
      const wanted = `hotseat.outbox.${session}.${seat}`;
      if (key === wanted) return;
      key = wanted;
      const left = read(storage, key).filter((kept) => !entries.some((e) => e.command.id === kept.command.id));
      entries = [...left.map((kept) => ({...kept, sent: false})), ...entries];
      changed();
    },
    add(command) {
      const what = replaces(command);
      if (what) entries = entries.filter((e) => e.sent || replaces(e.command) !== what);
      entries = [...entries, {command, sent: false, since: now()}];
      changed();
    },
    /** A socket is gone: what had no answer counts as unsent again. */
    unsent() {
      for (const entry of entries) entry.sent = false;
    },
    flush(send) {
      for (const entry of entries) {
        if (entry.sent) continue;
        entry.sent = true;
        send(entry.command);
      }
    },
    answered(id) {
      const at = entries.findIndex((e) => e.command.id === id);
      if (at < 0) return null;
      const {command} = entries[at];
      const what = replaces(command);
      // An earlier one of the same that was put off would overwrite this one when its turn came.
      entries = entries.filter((e, i) => i !== at && !(what && i < at && !e.sent && replaces(e.command) === what));
      changed();
      return command;
    },
    /** The server could not take it just now: it stays, unless a later one makes it pointless. First: not put off before. */
    putOff(id) {
      const at = entries.findIndex((e) => e.command.id === id);
      if (at < 0) return null;
      const entry = entries[at];
      const first = !entry.putOff;
      const what = replaces(entry.command);
      if (what && entries.some((e, i) => i > at && replaces(e.command) === what)) entries = entries.filter((e) => e !== entry);
      else Object.assign(entry, {sent: false, putOff: true});
      changed();
      return {command: entry.command, first};
    },
    /** Takes out what is too old to be meant any more, and says what it was. */
    drop(test) {
      const dropped = entries.filter((e) => test(e.command, now() - e.since));
      if (!dropped.length) return [];
      entries = entries.filter((e) => !dropped.includes(e));
      changed();
      return dropped.map((e) => e.command);
    },
    pending: () => entries.map((e) => e.command),
  };
}

function read(storage, key) {
  try {
    const stored = JSON.parse(storage?.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((kept) => typeof kept?.command?.id === 'string') : [];
  } catch {
    return [];
  }
}
