// @ts-check
// The timeline's two scales: a column for each step, or the real calendar.

import { ticks, yearOf } from "./calendar.js";
import { filled } from "./spans.js";

/** @import { Clock, Scene, Span } from "./types" */

/**
 * @typedef {{ x: number, label: string }} Tick
 * @typedef {{ x0: number, x1: number, fade: [boolean, boolean] }} ContextBar
 * @typedef {{ ticks: Tick[], xOf: (step: number, phase: number) => number,
 *   at: (x: number) => { step: number, phase: number }, contextOf: (span: Span) => ContextBar,
 *   barOf: (index: number) => { x0: number, x1: number, solid: [number, number] | null } }} Scale
 */

/**
 * One column for each step, in story order; a year stands where it is known and new.
 * @param {Scene} scene @param {number} left @param {number} right
 * @returns {Scale}
 */
export function columns(scene, left, right) {
  const n = Math.max(1, scene.steps.length);
  const column = (right - left) / n;
  const gap = Math.min(3, column / 8);
  const clampStep = (/** @type {number} */ at) => Math.min(n - 1, Math.max(0, at));
  return {
    xOf: (/** @type {number} */ step, /** @type {number} */ phase) => left + (step + phase) * column,
    at(/** @type {number} */ x) {
      const position = Math.min(n - 0.001, Math.max(0, (x - left) / column));
      return { step: clampStep(Math.floor(position)), phase: position - Math.floor(position) };
    },
    barOf(/** @type {number} */ index) {
      const [x0, x1] = [left + index * column + gap, left + (index + 1) * column - gap];
      const { start, end } = scene.steps[index].span;
      const fade = (x1 - x0) * 0.3;
      /** @type {[number, number]} */
      const solid = [x0 + (start[0] === start[1] && start[0] !== null ? 0 : fade), x1 - (end[0] === end[1] && end[0] !== null ? 0 : fade)];
      return { x0, x1, solid };
    },
    contextOf(/** @type {Span} */ span) {
      const whole = filled(span, scene.extent);
      const touched = scene.steps.filter((step) => {
        const own = filled(step.span, scene.extent);
        return own.start[0] <= whole.end[1] && own.end[1] >= whole.start[0];
      });
      const first = touched.length ? touched[0].index : before(scene, whole.start[0]);
      const last = touched.length ? touched[touched.length - 1].index + 1 : first;
      const fade = /** @type {[boolean, boolean]} */ ([true, true]);
      return { x0: left + first * column + gap, x1: left + Math.max(first + 0.35, last) * column - gap, fade };
    },
    ticks: yearTicks(scene, left, column),
  };
}

/**
 * The real calendar.
 * @param {Scene} scene @param {Clock} clock @param {number} left @param {number} right
 * @returns {Scale}
 */
export function calendar(scene, clock, left, right) {
  const [from, to] = scene.extent;
  const x = (/** @type {number} */ day) =>
    left + ((Math.min(to, Math.max(from, day)) - from) / Math.max(1, to - from)) * (right - left);
  return {
    xOf: (/** @type {number} */ step, /** @type {number} */ phase) => x(clock.timeOf("time", step, phase)),
    at: (/** @type {number} */ px) => clock.seek(from + ((px - left) / (right - left)) * (to - from)),
    barOf(/** @type {number} */ index) {
      const { start, end } = filled(scene.steps[index].span, scene.extent);
      const x0 = x(start[0]);
      const x1 = Math.max(x0 + 6, x(end[1] + 1));
      const solid = start[1] <= end[0] ? /** @type {[number, number]} */ ([x(start[1]), Math.max(x(start[1]) + 3, x(end[0] + 1))]) : null;
      return { x0, x1, solid };
    },
    contextOf(/** @type {Span} */ span) {
      const { start, end } = filled(span, scene.extent);
      const fade = /** @type {[boolean, boolean]} */ ([start[0] !== start[1] || start[0] < from, end[0] !== end[1] || end[1] > to]);
      return { x0: x(start[0]), x1: Math.max(x(start[0]) + 8, x(end[1] + 1)), fade };
    },
    ticks: ticks(from, to, (right - left) / 52).map(({ day, year }) => ({ x: x(day), label: year === null ? "" : String(year) })),
  };
}

/**
 * A year stands at the step that is sure to begin in it, where it is new. A step that cannot have
 * begun in the year said last (another party's way starts earlier again) says its own years.
 * @param {Scene} scene @param {number} left @param {number} column
 */
function yearTicks(scene, left, column) {
  /** @type {Tick[]} */
  const found = [];
  /** @type {string | null} */
  let said = null;
  let free = -Infinity;
  let until = -Infinity;
  for (const { index, span } of scene.steps) {
    const [a, b] = span.start;
    const [first, last] = [a === null ? -Infinity : yearOf(a), b === null ? Infinity : yearOf(b)];
    const x = left + index * column;
    const sure = first === last;
    const earlier = until > last && Number.isFinite(first);
    const years = sure ? String(first) : `${first}–${String(last).slice(-2)}`;
    const label = (sure || earlier) && years !== said && x >= free ? years : "";
    if (label) [said, free, until] = [years, x + (sure ? 36 : 56), first];
    found.push({ x, label });
  }
  return found;
}

/** The column before which a day lies that no step touches. @param {Scene} scene @param {number} day */
function before(scene, day) {
  const later = scene.steps.findIndex((step) => filled(step.span, scene.extent).start[0] > day);
  return later < 0 ? scene.steps.length - 0.35 : later;
}
