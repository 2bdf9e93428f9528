// @ts-check
// The one store: every view is a reader of it, and no view knows another.

/** @import { Store } from "./types" */

/**
 * Make a store; readers are told only of changes, all of them after the state is whole.
 * @template {object} Of
 * @param {Of} first
 * @returns {Store<Of>}
 */
export function storeOf(first) {
  let now = Object.freeze({ ...first });
  /** @type {Set<Parameters<Store<Of>["subscribe"]>[0]>} */
  const readers = new Set();
  return {
    get: () => now,
    set(change) {
      const before = now;
      const keys = /** @type {(keyof Of)[]} */ (Object.keys(change));
      if (keys.every((key) => Object.is(before[key], change[key]))) return;
      now = Object.freeze({ ...before, ...change });
      for (const reader of readers) reader(now, before);
    },
    subscribe(reader) {
      readers.add(reader);
      return () => readers.delete(reader);
    },
  };
}
