// @ts-check
// The strip under the lanes: the whole in small, where the current step may lie in it, and which part
// is in sight. Dragging over it moves through the journey.

import { filled } from "./spans.js";
import { change, svg } from "./svg.js";
import { html } from "./timeline-words.js";
import { yearOf } from "./calendar.js";

/** @import { Clock, Scene, Store } from "./types" */

/** What the strip is laid out by.
 * @typedef {{ ends: [string, string], of: (index: number) => [number, number],
 *   at: (share: number) => { step: number, phase: number } }} Ground */

const HIGH = 14;

/**
 * @param {{ scene: Scene, clock: Clock, store: Store }} parts
 */
export function wholeOf({ scene, clock, store }) {
  const row = HIGH / Math.max(1, scene.strands.length);
  const high = Math.max(1.5, Math.min(4, row * 0.7));
  const rows = new Map(scene.strands.map(({ id }, i) => [id, i * row]));
  const colours = new Map(scene.strands.map(({ id, colour }) => [id, colour]));
  const bars = scene.steps.map(({ strand }) =>
    svg("rect", { class: `whole-bar c${colours.get(strand) ?? 0}`, y: (rows.get(strand) ?? 0) + (row - high) / 2, height: high }));
  const now = svg("rect", { class: "whole-now", y: -2, height: HIGH + 4, rx: 1 });
  const sight = svg("rect", { class: "whole-sight", y: -1.25, height: HIGH + 2.5, rx: 3 });
  const picture = svg("svg", { class: "whole-picture", height: HIGH, "aria-hidden": "true" }, now, ...bars, sight);
  const [first, last] = [html("span", "whole-end"), html("span", "whole-end")];
  const host = html("div", "whole", first, picture, last);
  host.setAttribute("aria-hidden", "true");
  /** @type {Ground} */
  let ground = byTime(scene, clock);

  /** @type {DOMRect | null} */
  let box = null;
  const move = (/** @type {PointerEvent} */ event) => {
    if (!box) return;
    const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    store.set({ ...ground.at(share), mode: "step", playing: false, scrubbing: true });
  };
  picture.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    box = picture.getBoundingClientRect();
    picture.setPointerCapture(event.pointerId);
    move(event);
  });
  picture.addEventListener("pointermove", move);
  for (const name of ["pointerup", "pointercancel"]) {
    picture.addEventListener(name, () => {
      if (box) store.set({ scrubbing: false });
      box = null;
    });
  }
  return {
    host,
    /** By steps, where more of them are than are in sight; else by the calendar. @param {boolean} steps */
    lay(steps) {
      ground = steps ? bySteps(scene) : byTime(scene, clock);
      [first.textContent, last.textContent] = ground.ends;
      for (const [i, bar] of bars.entries()) stretch(bar, ground.of(i), 0.4);
    },
    /** Where the current step is, or may be. @param {number} step */
    mark: (step) => stretch(now, ground.of(step), 0.5),
    /** Which shares of the whole are in sight; null where all are. @param {[number, number] | null} shares */
    frame(shares) {
      sight.classList.toggle("is-all", !shares);
      if (shares) stretch(sight, shares, 0.6);
    },
  };
}

/** @param {Element} bar @param {[number, number]} shares @param {number} least in percent */
function stretch(bar, [from, to], least) {
  change(bar, { x: `${from * 100}%`, width: `${Math.max(least, (to - from) * 100)}%` });
}

/** @param {Scene} scene @param {Clock} clock @returns {Ground} */
function byTime({ steps, extent }, clock) {
  const [first, last] = extent;
  const share = (/** @type {number} */ day) => Math.max(0, Math.min(1, (day - first) / Math.max(1, last - first)));
  return {
    ends: [String(yearOf(first)), String(yearOf(last))],
    of(index) {
      const { start, end } = filled(steps[index].span, extent);
      return [share(start[0]), share(end[1] + 1)];
    },
    at: (at) => clock.seek(first + at * (last - first)),
  };
}

/** @param {Scene} scene @returns {Ground} */
function bySteps({ steps }) {
  const n = Math.max(1, steps.length);
  return {
    ends: [steps[0]?.number ?? "", steps[n - 1]?.number ?? ""],
    of: (index) => [(index + 0.1) / n, (index + 0.9) / n],
    at(at) {
      const position = Math.min(n - 0.001, at * n);
      return { step: Math.floor(position), phase: position - Math.floor(position) };
    },
  };
}
