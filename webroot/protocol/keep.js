/**
 * A small store in this browser for what is larger than sessionStorage takes: unsaved edits, and a file's questions on
 * their way from the import dialogue to the page that corrects them. Where the browser forbids it, nothing is kept.
 */
const NAME = 'hotseat';
const STORE = 'kept';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function use(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** @returns whether it is kept */
export const keep = (key, value) => use('readwrite', store => store.put(value, key)).then(() => true, () => false);
export const kept = key => use('readonly', store => store.get(key)).catch(() => undefined);
export const forget = key => use('readwrite', store => store.delete(key)).catch(() => undefined);
