// @ts-check
// The two clocks: by step (each step equal, in story order) and by time (the real calendar).

import { filled } from "./spans.js";

/** @import { Clock, ClockName, Scene } from "./types" */

const STEP_MS = 5000;
/** By time, the whole journey takes about so long, and no step is shorter than the second figure. */
const JOURNEY_MS = 45000;
const SHORTEST_MS = 1200;

/**
 * Make the clocks of a scene.
 * @param {Scene} scene
 * @returns {Clock}
 */
export function clockOf(scene) {
  const moments = momentsOf(scene);
  const order = moments.map((_, step) => step).sort((a, b) => moments[a] - moments[b] || a - b);
  const rank = order.reduce((ranks, step, at) => ((ranks[step] = at), ranks), Array(order.length));
  const last = Math.max(scene.extent[1], ...moments);
  const whole = Math.max(1, last - moments[order[0]]);
  const following = followers(scene);

  /** @param {ClockName} clock @param {number} step */
  const until = (clock, step) => {
    const after = clock === "time" ? order[rank[step] + 1] : following[step];
    return Math.max(moments[step], after === undefined ? last : moments[after]);
  };
  /** @param {ClockName} clock @param {number} step @param {1 | -1} by */
  const beside = (clock, step, by) => {
    const found = clock === "time" ? order[rank[step] + by] : step + by;
    return found === undefined || found < 0 || found >= order.length ? null : found;
  };
  return {
    moments,
    order,
    timeOf: (clock, step, phase) =>
      moments[step] + phase * (until(clock, step) - moments[step]),
    seek(time) {
      let at = 0;
      while (at + 1 < order.length && moments[order[at + 1]] <= time) at += 1;
      const step = order[at];
      const length = until("time", step) - moments[step];
      return { step, phase: length > 0 ? clamp((time - moments[step]) / length) : 0 };
    },
    next: (clock, step) => beside(clock, step, 1),
    previous: (clock, step) => beside(clock, step, -1),
    lasts: (clock, step) =>
      clock === "step"
        ? STEP_MS
        : Math.max(SHORTEST_MS, ((until("time", step) - moments[step]) / whole) * JOURNEY_MS),
  };
}

/**
 * A day for each step within the bounds of its beginning, never earlier than the step before it
 * of the same people. Steps that share one window are spread evenly through it.
 * @param {Scene} scene
 * @returns {number[]}
 */
export function momentsOf(scene) {
  const starts = scene.steps.map((step) => filled(step.span, scene.extent).start);
  const moments = scene.steps.map(() => NaN);
  for (const { steps } of scene.strands) {
    for (let at = 0; at < steps.length; ) {
      let end = at;
      while (end < steps.length && same(starts[steps[end]], starts[steps[at]])) end += 1;
      for (let i = at; i < end; i += 1) {
        const [from, to] = starts[steps[i]];
        moments[steps[i]] = from + ((to - from) * (i - at + 1)) / (end - at + 1);
      }
      at = end;
    }
  }
  const reached = new Map();
  for (const step of scene.steps) {
    const before = step.who.map((person) => reached.get(person) ?? -Infinity);
    const own = moments[step.index];
    moments[step.index] = Math.max(Number.isNaN(own) ? starts[step.index][0] : own, ...before);
    for (const person of step.who) reached.set(person, moments[step.index]);
  }
  return moments;
}

/**
 * The next step, in story order, that shares a traveller with each step.
 * @param {Scene} scene
 * @returns {(number | undefined)[]}
 */
function followers({ steps }) {
  return steps.map(
    ({ index, who }) =>
      steps.find((later) => later.index > index && later.who.some((one) => who.includes(one)))?.index,
  );
}

/** @param {[number, number]} a @param {[number, number]} b */
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** @param {number} share */
const clamp = (share) => Math.min(1, Math.max(0, share));
