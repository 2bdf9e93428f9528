// @ts-check
// The timeline's geometry in pixels, for both axes: lanes, bars with fading ends, threads that fork
// and join, the band of years, and the lane of wider events. Draws nothing.

import { crowds } from "./crowds.js";
import { ROW, contextsOf, rowsOf } from "./meanwhile.js";
import { calendar, columns } from "./scales.js";
import { threadsOf } from "./threads.js";

/** @import { Clock, ClockName, Scene, Strand } from "./types" */
/** @import { Placed } from "./meanwhile.js" */
/** @import { Cell, Scale } from "./scales.js" */
/** @import { Thread } from "./threads.js" */

/**
 * A step's bar: from `x0` to `x1` it is possible, within `solid` it is sure (null: nowhere), and
 * what is `drawn` of it may be less. `at` is where its mark stands.
 * @typedef {{ step: number, x0: number, x1: number, at: number, solid: [number, number] | null,
 *   drawn: [number, number], y: number, high: number, kind: "stay" | "go" | "event", back: boolean,
 *   colour: number, certainty: string }} Bar
 * @typedef {{ strand: Strand, y: number, height: number, middle: number }} Lane
 * @typedef {{ axis: ClockName, seen: number, width: number, height: number, left: number,
 *   lanesEnd: number, names: number, lanes: Lane[], bars: Bar[], threads: Thread[], cells: Cell[],
 *   months: { x: number, month: number }[], contexts: Placed[],
 *   xOf: (step: number, phase: number) => number, at: (x: number) => { step: number, phase: number },
 *   pick: (x: number, y: number) => number }} Layout
 */

/** Rows above the lanes: the flag of the playhead, and the band of years. */
export const FLAG = 24;
export const BAND = 20;
const HEAD = FLAG + BAND + 4;
/** Room above a lane's bars for the names of its people. */
const NAMES = 13;
const NARROW = 500;
const LANE = { wide: 44, narrow: 30, least: 20 };
/** Room beside the lanes. */
export const MARGIN = 14;
/** The least width of a step's column: a fingertip on a narrow page. */
const COLUMN = { wide: 28, narrow: 46 };
const HIGH = { step: { wide: 10, narrow: 13 }, time: { wide: 7, narrow: 8 } };
const MOST_CONTEXT_ROWS = { wide: 3, narrow: 1 };
/** On the calendar, how far a bar that may overlap its neighbour stands off the lane's middle. */
const OFF = 5;
/** By step, a move and an event are a line and a point: their bars are drawn thin. */
const THIN = 0.4;

/**
 * Lay the timeline out.
 * @param {Scene} scene
 * @param {Clock} clock
 * @param {ClockName} axis "step": a column for each step of the story; "time": the calendar
 * @param {{ width: number, zoom?: number, tall?: number, lang?: string }} room the width to be seen,
 *   how many times as wide the whole calendar is, and the height that all lanes may take
 * @returns {Layout}
 */
export function layoutOf(scene, clock, axis, { width, zoom = 1, tall = Infinity, lang = "en" }) {
  const size = width < NARROW ? "narrow" : "wide";
  const many = scene.strands.length > 1;
  const left = many ? 34 : MARGIN;
  const seen = width - MARGIN;
  const byStep = columns(scene, left, seen, COLUMN[size]);
  const byTime = (/** @type {number} */ times) => calendar(scene, clock, left, left + (seen - left) * times);
  const scale = axis === "step" ? byStep : byTime(zoom);
  // As many rows by either clock and however near, so that the map above stays as it is.
  const rows = [byStep, byTime(1)].map((one) => rowsOf(scene, one, width, lang));
  const most = Math.min(MOST_CONTEXT_ROWS[size], Math.max(...rows));
  const { lanes, names } = lanesOf(scene, size, many, tall - most * ROW);
  const bars = barsOf(scene, scale, lanes, axis, size, names);
  const lanesEnd = lanes.length ? lanes[lanes.length - 1].y + lanes[lanes.length - 1].height : HEAD;
  const contexts = contextsOf(scene, scale, lanesEnd + 3, most, width, lang);
  return {
    axis, left, seen: width, lanesEnd, names, lanes, bars, contexts,
    width: scale.right + MARGIN,
    height: lanesEnd + 3 + most * ROW,
    threads: threadsOf(scene, bars, lanes, axis),
    cells: scale.cells,
    months: scale.months,
    xOf: scale.xOf,
    at: scale.at,
    pick: (x, y) => (axis === "step" ? scale.at(x).step : nearest(bars, lanes, x, y) ?? scale.at(x).step),
  };
}

/**
 * Lanes of equal height, lower where there are many; names only where they have room.
 * @param {Scene} scene @param {"wide" | "narrow"} size @param {boolean} many @param {number} tall
 */
function lanesOf({ strands }, size, many, tall) {
  const room = Math.floor((tall - HEAD) / Math.max(1, strands.length));
  const height = Math.max(LANE.least, Math.min(LANE[size], room));
  const names = many && size === "wide" && height >= 29 ? NAMES : 0;
  const lanes = strands.map((strand, i) => {
    const y = HEAD + i * height;
    return { strand, y, height, middle: y + names + (height - names) / 2 };
  });
  return { lanes, names };
}

/**
 * @param {Scene} scene @param {Scale} scale @param {Lane[]} lanes @param {ClockName} axis
 * @param {"wide" | "narrow"} size @param {number} names
 * @returns {Bar[]}
 */
function barsOf(scene, scale, lanes, axis, size, names) {
  const laneOf = new Map(lanes.map((lane) => [lane.strand.id, lane]));
  const standing = axis === "time" ? crowds(scene) : [];
  return scene.steps.map((step) => {
    const lane = /** @type {Lane} */ (laneOf.get(step.strand));
    const room = lane.height - names;
    const extent = scale.barOf(step.index);
    const high = Math.min(HIGH[axis][size], room * 0.45);
    const { off, until } = standing[step.index] ?? { off: 0 };
    const point = step.kind === "event" && (axis === "step" || until !== undefined);
    const ends = until === undefined || until === null ? extent.x1 : scale.barOf(until).at;
    return {
      ...extent,
      drawn: point ? [extent.at, extent.at] : until === undefined ? [extent.x0, extent.x1] : [extent.at, Math.max(extent.at + 3, ends)],
      solid: point ? [extent.at, extent.at] : extent.solid,
      step: step.index,
      y: lane.middle + off * Math.min(OFF, room / 4.5),
      high: step.kind === "stay" ? high : Math.max(3, high * THIN),
      kind: step.kind,
      back: Boolean(step.forced) || ["turned back", "caught"].includes(step.outcome),
      colour: lane.strand.colour,
      certainty: certaintyOf(step),
    };
  });
}

/**
 * The step of a lane that is meant by a press: the one whose mark, or whose sure part, is nearest.
 * @param {Bar[]} bars @param {Lane[]} lanes @param {number} x @param {number} y
 */
function nearest(bars, lanes, x, y) {
  const lane = lanes.find((one) => y >= one.y && y < one.y + one.height);
  /** @type {number | null} */
  let found = null;
  let least = 36;
  for (const bar of bars) {
    if (!lane?.strand.steps.includes(bar.step)) continue;
    const away = bar.kind === "stay" ? outside(bar.solid ?? bar.drawn, x) + Math.abs(bar.y - y) / 3 + 1 : Math.abs(bar.at - x);
    if (away < least) [found, least] = [bar.step, away];
  }
  return found;
}

/** @param {[number, number]} range @param {number} x */
const outside = ([from, to], x) => Math.max(0, from - x, x - to);

/** @param {Scene["steps"][number]} step */
function certaintyOf(step) {
  if (step.word === "withheld") return "withheld";
  if (step.word === "unknown") return "unknown";
  return step.certainty.some(({ kind, field }) => kind === "inferred" && field !== "when") ? "inferred" : "sure";
}
