// @ts-check
// The lines between the steps of the same people: along a lane, and from lane to lane where a party
// parts from the others or meets them again.

/** @import { ClockName, Scene } from "./types" */
/** @import { Bar, Lane } from "./lanes.js" */

/**
 * A line from (x0, y0) to (x1, y1); a `fork` bends where it leaves, a `join` where it arrives.
 * @typedef {{ colour: number, bends: "fork" | "join" | "straight", x0: number, y0: number, x1: number, y1: number }} Thread
 */

const BEND = 26;

/**
 * @param {Scene} scene @param {Bar[]} bars @param {Lane[]} lanes @param {ClockName} axis
 * @returns {Thread[]}
 */
export function threadsOf(scene, bars, lanes, axis) {
  const middles = new Map(lanes.map(({ strand, middle }) => [strand.id, middle]));
  const y = (/** @type {number} */ step) => middles.get(scene.steps[step].strand) ?? 0;
  return scene.steps.flatMap(({ index, who, after, strand }) =>
    after.map((before) => {
      // A fork and a join are drawn as the smaller party's way.
      // By the calendar, both are near the step that is told next: what was before lasted until then.
      const fork = who.length <= scene.steps[before].who.length;
      return {
        colour: bars[fork ? index : before].colour,
        bends: /** @type {Thread["bends"]} */ (strand === scene.steps[before].strand ? "straight" : fork && axis === "step" ? "fork" : "join"),
        x0: bars[before].at, y0: y(before), x1: bars[index].at, y1: y(index),
      };
    }),
  );
}

/** @param {Thread} thread */
export function pathOf({ bends, x0, y0, x1, y1 }) {
  if (bends === "straight" || y0 === y1) return `M${x0},${y0}L${x1},${y1}`;
  const wide = x1 - x0;
  const bend = Math.min(BEND, Math.abs(wide) / 2) * Math.sign(wide || 1);
  if (bends === "fork") {
    const turn = x0 + 2 * bend;
    return `M${x0},${y0}C${x0 + bend},${y0} ${turn - bend},${y1} ${turn},${y1}L${x1},${y1}`;
  }
  const turn = x1 - 2 * bend;
  return `M${x0},${y0}L${turn},${y0}C${turn + bend},${y0} ${x1 - bend},${y1} ${x1},${y1}`;
}
