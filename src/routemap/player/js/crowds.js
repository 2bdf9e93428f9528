// @ts-check
// Steps that may overlap on the calendar: which stand aside, and which share a window with others.

import { filled } from "./spans.js";

/** @import { Scene } from "./types" */
/** @import { Filled } from "./spans.js" */

/**
 * How a step stands on its lane: -1, 0 or 1 off its middle; `until` is the step whose moment ends
 * its place in a shared window (null: the window's own end), undefined where it has its own.
 * @typedef {{ off: number, until?: number | null }} Standing
 */

/**
 * Steps that are nowhere sure and lie in one window would pile up to what looks sure: each is drawn
 * as a pale place of its own in the order told, as the playhead passes it. Of the other stays, one
 * that may overlap the stay before it stands above or below it in turn, so that one is seen to fade
 * out while the other fades in.
 * @param {Scene} scene
 * @returns {Standing[]}
 */
export function crowds(scene) {
  /** @type {Standing[]} */
  const found = scene.steps.map(() => ({ off: 0 }));
  const spans = scene.steps.map(({ span }) => filled(span, scene.extent));
  for (const { steps } of scene.strands) {
    for (const [i, step] of steps.entries()) {
      const beside = [steps[i - 1], steps[i + 1]].filter((other) => other !== undefined);
      if (beside.some((other) => crowd(spans[step], spans[other]))) found[step].until = steps[i + 1] ?? null;
    }
    const stays = steps.filter((step) => scene.steps[step].kind === "stay" && found[step].until === undefined);
    for (const [i, step] of stays.slice(1).entries()) {
      const before = stays[i];
      if (spans[step].start[0] >= spans[before].end[1]) continue;
      if (found[before].off === 0) found[before].off = -1;
      found[step].off = -found[before].off;
    }
  }
  return found;
}

/** Whether two are nowhere sure, and mostly in the same window. @param {Filled} a @param {Filled} b */
function crowd(a, b) {
  if (a.start[1] <= a.end[0] || b.start[1] <= b.end[0]) return false;
  const shared = Math.min(a.end[1], b.end[1]) - Math.max(a.start[0], b.start[0]);
  return shared > Math.max(a.end[1] - a.start[0], b.end[1] - b.start[0]) / 2;
}
