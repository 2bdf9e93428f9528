// @ts-check
// The timeline's geometry in pixels, for both axes: lanes, bars with fading ends, threads that fork
// and join, ticks, and the lane of wider events. Draws nothing.

import { calendar, columns } from "./scales.js";

/** @import { Clock, ClockName, Scene, Strand } from "./types" */
/** @import { ContextBar, Scale, Tick } from "./scales.js" */

/**
 * A bar's `solid` is where the step is sure to be going on; from there it fades to both its ends.
 * @typedef {{ step: number, x0: number, x1: number, solid: [number, number] | null, y: number,
 *   kind: "stay" | "go" | "event", back: boolean, colour: number, certainty: string }} Bar
 * @typedef {{ colour: number, path: string }} Thread
 * @typedef {{ width: number, height: number, left: number, right: number, axisY: number,
 *   lanesEnd: number, names: number, calendar: boolean,
 *   lanes: { strand: Strand, y: number, height: number }[], bars: Bar[], threads: Thread[],
 *   ticks: Tick[], contexts: (ContextBar & { index: number, y: number, room: number })[], xOf: (step: number, phase: number) => number,
 *   at: (x: number) => { step: number, phase: number } }} Layout
 */

const LANE = { wide: 36, narrow: 24 };
/** Room above a lane's bars for the names of its people, where the page is wide enough. */
const NAMES = 12;
const NARROW = 500;
const ROW = 9;
const AXIS = 32;
const CONTEXT = 20;
const MOST_ROWS = 7;
const MOST_CONTEXT_ROWS = 3;
/** Room in pixels that a wider event's words ask for. */
const CONTEXT_WORDS = 300;

/**
 * Lay the timeline out.
 * @param {Scene} scene
 * @param {Clock} clock
 * @param {ClockName} axis "step": a column for each step of the story; "time": the calendar
 * @param {number} width
 * @returns {Layout}
 */
export function layoutOf(scene, clock, axis, width) {
  const left = scene.strands.length > 1 ? 34 : 14;
  const right = width - 14;
  const scale = axis === "step" ? columns(scene, left, right) : calendar(scene, clock, left, right);
  const rows = axis === "step" ? scene.steps.map(() => 0) : stacked(scene, scale.barOf);
  const names = scene.strands.length > 1 && width >= NARROW ? NAMES : 0;
  const lanes = lanesOf(scene, axis === "step" ? (names ? LANE.wide : LANE.narrow) : null, rows, names);
  const laneOf = new Map(lanes.map((lane) => [lane.strand.id, lane]));
  const bars = scene.steps.map((step) => {
    const lane = /** @type {typeof lanes[number]} */ (laneOf.get(step.strand));
    const inset = names + (axis === "step" ? (lane.height - names) / 2 : ROW / 2 + 4 + rows[step.index] * ROW);
    return {
      ...scale.barOf(step.index),
      step: step.index,
      y: lane.y + inset,
      kind: step.kind,
      back: Boolean(step.forced) || ["turned back", "caught"].includes(step.outcome),
      colour: lane.strand.colour,
      certainty: certaintyOf(step),
    };
  });
  const bottom = lanes.length ? lanes[lanes.length - 1].y + lanes[lanes.length - 1].height : AXIS;
  const most = width < NARROW ? (scene.strands.length > 3 ? 1 : 2) : MOST_CONTEXT_ROWS;
  const contexts = contextsOf(scene, scale, right, bottom + CONTEXT / 2 + 2, most);
  return {
    width,
    height: Math.max(bottom, ...contexts.map(({ y }) => y + CONTEXT / 2)) + 4,
    left,
    right,
    axisY: AXIS,
    lanesEnd: bottom,
    names,
    calendar: axis === "time",
    lanes,
    bars,
    threads: threadsOf(scene, bars),
    ticks: scale.ticks,
    contexts,
    xOf: scale.xOf,
    at: scale.at,
  };
}

/** @param {Scene} scene @param {(index: number) => { x0: number, x1: number }} barOf */
function stacked(scene, barOf) {
  const rows = scene.steps.map(() => 0);
  for (const strand of scene.strands) {
    /** @type {number[]} */
    const ends = [];
    for (const index of strand.steps) {
      const { x0, x1 } = barOf(index);
      let row = ends.findIndex((end) => end <= x0);
      if (row < 0) row = ends.length < MOST_ROWS ? ends.length : ends.indexOf(Math.min(...ends));
      ends[row] = x1;
      rows[index] = row;
    }
  }
  return rows;
}

/** @param {Scene} scene @param {number | null} tall of every lane, or as tall as its rows @param {number[]} rows @param {number} names room for them */
function lanesOf(scene, tall, rows, names) {
  let y = AXIS + 4;
  return scene.strands.map((strand) => {
    const most = Math.max(0, ...strand.steps.map((step) => rows[step])) + 1;
    const height = tall ?? Math.max(20, most * ROW + 8) + names;
    const lane = { strand, y, height };
    y += height;
    return lane;
  });
}

/**
 * Wider events in rows, so that each has room for its words; the last row may have to cut them short.
 * @param {Scene} scene @param {Scale} scale @param {number} right
 * @param {number} y of the first row @param {number} most rows
 */
function contextsOf(scene, scale, right, y, most) {
  const bars = scene.context.map(({ span }, index) => ({ index, ...scale.contextOf(span) })).sort((a, b) => a.x0 - b.x0);
  /** @type {number[]} */
  const ends = [];
  const placed = bars.map((bar) => {
    const needed = Math.max(bar.x1, bar.x0 + CONTEXT_WORDS);
    let row = ends.findIndex((end) => end <= bar.x0);
    if (row < 0) row = ends.length < most ? ends.length : ends.indexOf(Math.min(...ends));
    ends[row] = needed;
    return { ...bar, row, y: y + row * CONTEXT };
  });
  return placed.map((bar, i) => {
    const next = placed.slice(i + 1).find((other) => other.row === bar.row);
    return { ...bar, room: (next ? next.x0 : right) - bar.x0 };
  });
}

/**
 * A line from each step to the next one of the same people: straight along a lane, a curve where a
 * party parts from the others or meets them again.
 * @param {Scene} scene @param {Bar[]} bars
 * @returns {Thread[]}
 */
function threadsOf(scene, bars) {
  return scene.steps.flatMap(({ index, who, after }) =>
    after.map((before) => {
      // A fork and a join are drawn as the smaller party's way.
      const smaller = who.length <= scene.steps[before].who.length ? index : before;
      return { colour: bars[smaller].colour, path: curve(bars[before], bars[index]) };
    }),
  );
}

/** @param {Bar} bar */
const middle = (bar) => (bar.x0 + bar.x1) / 2;

/** @param {Bar} from @param {Bar} to */
function curve(from, to) {
  const [a, b] = [middle(from), middle(to)];
  if (from.y === to.y) return `M${a},${from.y}H${b}`;
  const bend = Math.min(28, Math.abs(b - a) / 2) * Math.sign(b - a || 1);
  const turn = a + 2 * bend;
  return `M${a},${from.y}C${a + bend},${from.y} ${turn - bend},${to.y} ${turn},${to.y}L${b},${to.y}`;
}

/** @param {Scene["steps"][number]} step */
function certaintyOf(step) {
  if (step.word === "withheld") return "withheld";
  if (step.word === "unknown") return "unknown";
  return step.certainty.some(({ kind, field }) => kind === "inferred" && field !== "when") ? "inferred" : "sure";
}
