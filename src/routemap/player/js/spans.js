// @ts-check
// What the bounds of a step's time say: filled up for drawing, and how possible a day is.

/** @import { Span, Window } from "./types" */

/** @typedef {{ start: [number, number], end: [number, number] }} Filled */

/**
 * Fill open ends with the journey's extent, and keep every window the right way round.
 * @param {Span} span
 * @param {[number, number]} extent
 * @returns {Filled}
 */
export function filled(span, extent) {
  const start = closed(span.start, extent);
  const end = closed(span.end, extent);
  return { start, end: [Math.max(end[0], start[0]), Math.max(end[1], start[1])] };
}

/**
 * How possible it is that a step is going on at a day: 1 between its latest start and its
 * earliest end, rising and falling through the windows beside them, 0 outside.
 * @param {Filled} span
 * @param {number} day
 */
export function possible({ start, end }, day) {
  if (day < start[0] || day > end[1]) return 0;
  const begun = ramp(day, start[0], start[1]);
  const lasting = 1 - ramp(day, end[0], end[1] + 1);
  // Where begin and end share one window, neither is ever sure: the peak still counts as whole.
  const peak = start[1] > end[0] ? 0.5 : 1;
  return Math.min(1, Math.max(0.15, Math.min(begun, lasting) / peak));
}

/**
 * @param {Window} window
 * @param {[number, number]} extent
 * @returns {[number, number]}
 */
function closed([from, to], extent) {
  const first = from ?? Math.min(extent[0], to ?? extent[0]);
  return [first, Math.max(first, to ?? extent[1])];
}

/** @param {number} day @param {number} from @param {number} to */
function ramp(day, from, to) {
  return to <= from ? Number(day >= from) : Math.min(1, Math.max(0, (day - from) / (to - from)));
}
