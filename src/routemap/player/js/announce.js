// @ts-check
// Says each move aloud by its heading alone, where a screen reader listens.

import { inLanguage } from "./texts.js";

/** @import { Clock, State, Store, Scene } from "./types" */

/** A move is said once it has stood so long; in a quick run through the steps only the last is. */
const SETTLED_MS = 400;
/** While it plays, steps that pass faster than a heading can be listened to are not said. */
const LISTEN_MS = 2500;

/**
 * Whether a step lasts long enough to be said. Knows no document.
 * @param {Clock} clock @param {Readonly<State>} state
 */
export const isHeard = (clock, state) => !state.playing || clock.lasts(state.clock, state.step) / state.speed >= LISTEN_MS;

/**
 * @param {{ page: ParentNode, scene: Scene, clock: Clock, store: Store,
 *   phrase: ReturnType<typeof import("./texts.js").phrasesOf>, isSaid: (step: number) => boolean }} parts
 *   `isSaid` tells whether the focus says a step already
 */
export function announceWith({ page, scene, clock, store, phrase, isSaid }) {
  const region = page.querySelector("[data-announce]");
  const placeOf = (/** @type {Readonly<State>} */ { step, mode }) => (mode === "all" ? -1 : step);
  let said = placeOf(store.get());
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const say = () => {
    const now = store.get();
    const place = placeOf(now);
    if (!region || place === said || now.scrubbing || !isHeard(clock, now)) return;
    said = place;
    if (place >= 0 && isSaid(place)) return;
    region.textContent = place < 0 ? phrase("overview-now", now.lang) : inLanguage(scene.steps[place].heading, now.lang);
  };
  store.subscribe((now, before) => {
    const moved = placeOf(now) !== placeOf(before);
    if (!moved && now.playing === before.playing && now.scrubbing === before.scrubbing) return;
    clearTimeout(waiting);
    waiting = setTimeout(say, SETTLED_MS);
  });
}
