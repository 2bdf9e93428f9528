// @ts-check
// Playing: moves the playhead with the frames of the screen, and stops at the end.

/** @import { Clock, State, Store } from "./types" */

/**
 * The state after some time of playing; null where the end is reached. Knows no screen.
 * @param {Clock} clock
 * @param {Readonly<State>} state
 * @param {number} elapsed in milliseconds
 * @returns {{ step: number, phase: number } | null}
 */
export function advance(clock, state, elapsed) {
  let { step, phase } = state;
  let left = elapsed * state.speed;
  for (;;) {
    const lasts = clock.lasts(state.clock, step);
    const needed = (1 - phase) * lasts;
    if (left < needed) return { step, phase: phase + left / lasts };
    const next = clock.next(state.clock, step);
    if (next === null) return null;
    left -= needed;
    [step, phase] = [next, 0];
  }
}

/**
 * @param {Clock} clock
 * @param {Store} store
 */
export function playWith(clock, store) {
  let frame = 0;
  let before = 0;
  const tick = (/** @type {number} */ now) => {
    const state = store.get();
    // A tab that slept does not leap ahead when it wakes.
    const next = advance(clock, state, Math.min(100, now - before));
    before = now;
    if (next) frame = requestAnimationFrame(tick);
    store.set(next ?? { phase: 1, playing: false });
  };
  store.subscribe((now, last) => {
    if (now.playing === last.playing) return;
    cancelAnimationFrame(frame);
    if (!now.playing) return;
    before = performance.now();
    frame = requestAnimationFrame(tick);
  });
}
