// @ts-check
// The timeline's two scales: a column for each step, or the real calendar. Pixels of the whole
// content, of which a window may show a part.

import { cells, yearOf } from "./calendar.js";
import { filled } from "./spans.js";

/** @import { Clock, Scene, Span } from "./types" */

/**
 * A cell of the band above the lanes: a stretch with a year of its own.
 * `solid` is where a step is sure to be going on, `at` where its mark and the playhead stand.
 * @typedef {{ x0: number, x1: number, label: string }} Cell
 * @typedef {{ x0: number, x1: number, at: number, solid: [number, number] | null }} Extent
 * @typedef {{ x0: number, x1: number }} ContextBar
 * @typedef {{ cells: Cell[], months: { x: number, month: number }[], right: number,
 *   xOf: (step: number, phase: number) => number, at: (x: number) => { step: number, phase: number },
 *   contextOf: (span: Span) => ContextBar, barOf: (index: number) => Extent }} Scale
 */

/** How far a bar's end fades where its day is not known, by step: a share of the column, and at most. */
const SOFT = 0.26;
const SOFT_PX = 15;
/** On the calendar, nothing is drawn shorter than this. */
const SHORTEST = 6;

/**
 * One column for each step, in story order.
 * @param {Scene} scene @param {number} left @param {number} right where there is room for all columns
 * @param {number} least the least width of a column; where that needs more room, it is taken
 * @returns {Scale}
 */
export function columns(scene, left, right, least) {
  const n = Math.max(1, scene.steps.length);
  const column = Math.max(least, (right - left) / n);
  const gap = Math.min(3, column / 8);
  const clampStep = (/** @type {number} */ at) => Math.min(n - 1, Math.max(0, at));
  return {
    right: left + n * column,
    months: [],
    xOf: (/** @type {number} */ step, /** @type {number} */ phase) => left + (step + phase) * column,
    at(/** @type {number} */ x) {
      const position = Math.min(n - 0.001, Math.max(0, (x - left) / column));
      return { step: clampStep(Math.floor(position)), phase: position - Math.floor(position) };
    },
    barOf(/** @type {number} */ index) {
      const [x0, x1] = [left + index * column + gap, left + (index + 1) * column - gap];
      const { start, end } = scene.steps[index].span;
      const fade = Math.min(SOFT_PX, (x1 - x0) * SOFT);
      const exact = (/** @type {import("./types").Window} */ [from, to]) => from !== null && from === to;
      return { x0, x1, at: (x0 + x1) / 2, solid: [x0 + (exact(start) ? 0 : fade), x1 - (exact(end) ? 0 : fade)] };
    },
    contextOf(/** @type {Span} */ span) {
      const whole = filled(span, scene.extent);
      const touched = scene.steps.filter((step) => {
        const own = filled(step.span, scene.extent);
        return own.start[0] <= whole.end[1] && own.end[1] >= whole.start[0];
      });
      const first = touched.length ? touched[0].index : before(scene, whole.start[0]);
      const last = touched.length ? touched[touched.length - 1].index + 1 : first;
      return { x0: left + first * column + gap, x1: left + Math.max(first + 0.35, last) * column - gap };
    },
    cells: yearsOf(scene, left, column),
  };
}

/**
 * The real calendar.
 * @param {Scene} scene @param {Clock} clock @param {number} left @param {number} right
 * @returns {Scale}
 */
export function calendar(scene, clock, left, right) {
  const [from, to] = scene.extent;
  const perDay = (right - left) / Math.max(1, to - from);
  const x = (/** @type {number} */ day) => left + (Math.min(to, Math.max(from, day)) - from) * perDay;
  const found = cells(from, to, (right - left) / 44, perDay * 30 >= 12);
  const years = found.filter(({ month }) => month === null);
  return {
    right,
    months: found.flatMap(({ day, month }) => (month === null ? [] : [{ x: x(day), month }])),
    xOf: (/** @type {number} */ step, /** @type {number} */ phase) => x(clock.timeOf("time", step, phase)),
    at: (/** @type {number} */ px) => clock.seek(from + (px - left) / perDay),
    barOf(/** @type {number} */ index) {
      const { start, end } = filled(scene.steps[index].span, scene.extent);
      const x0 = x(start[0]);
      const x1 = Math.max(x0 + SHORTEST, x(end[1] + 1));
      const solid = start[1] <= end[0] ? /** @type {[number, number]} */ ([x(start[1]), Math.max(x(start[1]) + 3, x(end[0] + 1))]) : null;
      return { x0, x1, at: x(clock.moments[index]), solid };
    },
    contextOf(/** @type {Span} */ span) {
      const { start, end } = filled(span, scene.extent);
      return { x0: x(start[0]), x1: Math.max(x(start[0]) + 8, x(end[1] + 1)) };
    },
    cells: years.map(({ day, year }, i) => ({ x0: x(day), x1: i + 1 < years.length ? x(years[i + 1].day) : right, label: year === null ? "" : String(year) })),
  };
}

/**
 * Steps next to each other that begin in the same year, or in the same years where that is not
 * known, share a cell: uneven by nature, as the story does not go by the calendar.
 * @param {Scene} scene @param {number} left @param {number} column
 */
function yearsOf(scene, left, column) {
  /** @type {Cell[]} */
  const found = [];
  for (const { index, span } of scene.steps) {
    const [a, b] = span.start;
    const [first, last] = [a === null ? null : yearOf(a), b === null ? null : yearOf(b)];
    const label = yearsInDigits(first, last);
    const x0 = left + index * column;
    const before = found[found.length - 1];
    if (before && before.label === label) before.x1 = x0 + column;
    else found.push({ x0, x1: x0 + column, label });
  }
  return found;
}

/** @param {number | null} first @param {number | null} last */
function yearsInDigits(first, last) {
  if (first === null || last === null) return last === null ? (first === null ? "?" : `${first} …`) : `… ${last}`;
  return first === last ? String(first) : `${first}–${String(last).slice(-2)}`;
}

/** The column before which a day lies that no step touches. @param {Scene} scene @param {number} day */
function before(scene, day) {
  const later = scene.steps.findIndex((step) => filled(step.span, scene.extent).start[0] > day);
  return later < 0 ? scene.steps.length - 0.35 : later;
}
