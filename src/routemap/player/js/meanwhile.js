// @ts-check
// The lane of wider events: in rows, so that each has room for its words. Draws nothing.

import { clipped, wideOf } from "./words.js";
import { inLanguage } from "./texts.js";

/** @import { Scene } from "./types" */
/** @import { Scale } from "./scales.js" */

/**
 * An event's bar, and where its words stand: from `x` on, in `room` pixels.
 * @typedef {{ index: number, x0: number, x1: number, x: number, room: number, y: number, height: number,
 *   title: string }} Placed
 */

export const ROW = 24;
const PADDING = 16;
/** Fewer pixels than this say nothing. */
const LEAST = 120;

/**
 * @param {Scene} scene @param {Scale} scale @param {number} y of the first row
 * @param {number} most rows @param {number} seen the width in sight @param {string} lang
 * @returns {Placed[]}
 */
export function contextsOf(scene, scale, y, most, seen, lang) {
  const bars = scene.context.map(({ span, title }, index) => ({ index, words: inLanguage(title, lang), ...scale.contextOf(span) }));
  /** Where each row's last event has had its say, and where it could be cut short.
   * @type {{ whole: number, least: number }[]} */
  const ends = [];
  const placed = bars.sort((a, b) => a.x0 - b.x0 || a.index - b.index).map((bar) => {
    const needed = Math.min(wideOf(bar.words) + PADDING, seen - PADDING);
    const at = Math.max(0, Math.min(bar.x0, scale.right - needed));
    let row = ends.findIndex(({ whole }) => whole <= at);
    if (row < 0) row = ends.length < most ? ends.length : ends.findIndex(({ least }) => least === Math.min(...ends.map((end) => end.least)));
    const x = Math.max(at, ends[row]?.least ?? 0);
    ends[row] = { whole: x + needed + 8, least: x + Math.min(needed, LEAST) };
    return { ...bar, x, needed, row };
  });
  return placed.map(({ words, needed, row, ...bar }, i) => {
    const next = placed.slice(i + 1).find((other) => other.row === row);
    const room = Math.min(needed, (next ? next.x - 4 : Math.max(scale.right, bar.x + LEAST)) - bar.x);
    return { ...bar, room, y: y + row * ROW, height: ROW, title: clipped(words, room - PADDING + 0.5) };
  });
}

/** How many rows would give each event its whole words. @param {Scene} scene @param {Scale} scale @param {number} seen @param {string} lang */
export const rowsOf = (scene, scale, seen, lang) =>
  new Set(contextsOf(scene, scale, 0, scene.context.length, seen, lang).map(({ y }) => y)).size;
