// @ts-check
// The one store of what is chosen. Knows no document.

/** @import { Choice } from "./types" */

/**
 * @param {Choice} first
 */
export function storeOf(first) {
  let now = Object.freeze({ ...first });
  /** @type {Set<(choice: Readonly<Choice>) => void>} */
  const readers = new Set();
  return {
    get: () => now,
    /** @param {Partial<Choice>} change */
    set(change) {
      const next = Object.freeze({ ...now, ...change });
      if (Object.entries(next).every(([key, value]) => now[/** @type {keyof Choice} */ (key)] === value)) return;
      now = next;
      for (const reader of readers) reader(now);
    },
    /** @param {(choice: Readonly<Choice>) => void} reader */
    subscribe(reader) {
      readers.add(reader);
    },
  };
}
