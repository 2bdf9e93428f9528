// @ts-check
// How a step's bar and a wider event look on the timeline; the ends fade by gradients.

import { svg } from "./svg.js";
import { inLanguage } from "./texts.js";

/** @import { Scene, Step } from "./types" */
/** @import { Bar, Layout } from "./lanes.js" */

const THICK = { stay: 10, go: 5, event: 10 };
const THIN = { stay: 6, go: 4, event: 6 };

/** @param {Layout} layout */
export function drawDefinitions(layout) {
  return svg("defs", {}, ...layout.bars.map(gradient));
}

/**
 * A gradient for each bar: as sure as it can be between its solid ends, fading beyond them.
 * @param {Bar} bar
 */
function gradient({ step, x0, x1, solid, colour }) {
  const wide = Math.max(1, x1 - x0);
  const stops = solid
    ? [[0, 0.12], [(solid[0] - x0) / wide, 1], [(solid[1] - x0) / wide, 1], [1, 0.12]]
    : [[0, 0.08], [0.5, 0.75], [1, 0.08]];
  if (solid && solid[0] <= x0) stops[0][1] = 1;
  if (solid && solid[1] >= x1) stops[3][1] = 1;
  return svg(
    "linearGradient",
    { id: `bar-${step}`, class: `c${colour}` },
    ...stops.map(([offset, opacity]) =>
      svg("stop", { offset: String(offset), "stop-color": "currentColor", "stop-opacity": String(opacity) })),
  );
}

/**
 * @param {Bar} bar
 * @param {Step} step
 * @param {string} lang
 * @returns {SVGElement}
 */
export function drawBar(bar, step, lang) {
  const { x0, x1, y, kind } = bar;
  const dense = bar.y % 1 !== 0 || x1 - x0 < 16;
  const high = (dense ? THIN : THICK)[kind];
  const middle = (x0 + x1) / 2;
  const classes = `bar bar-${kind} certainty-${bar.certainty} c${bar.colour}${bar.back ? " is-back" : ""}`;
  const group = svg("g", { class: classes, "data-step": bar.step }, svg("title", {}, inLanguage(step.heading, lang)));
  group.append(svg("rect", { class: "reach-of-finger", x: x0, y: y - 14, width: Math.max(8, x1 - x0), height: 28 }));
  group.append(svg("rect", { class: "bar-halo", x: x0 - 2, y: y - high / 2 - 3, width: x1 - x0 + 4, height: high + 6, rx: high / 2 + 3 }));
  group.append(svg("rect", { class: "bar-body", x: x0, y: y - high / 2, width: x1 - x0, height: high, rx: kind === "go" ? 1 : high / 2, fill: `url(#bar-${bar.step})` }));
  if (kind === "go") group.append(svg("path", { class: "way", d: chevron(middle, y, bar.back ? -1 : 1) }));
  if (kind === "event") group.append(svg("circle", { class: "event", cx: middle, cy: y, r: high / 2 }));
  return group;
}

/**
 * @param {Layout["contexts"][number]} bar
 * @param {string} title
 */
export function drawContext({ x0, x1, y }, title) {
  const wide = Math.max(4, x1 - x0);
  return svg(
    "g",
    { class: "context" },
    svg("title", {}, title),
    svg("rect", { class: "context-bar", x: x0, y: y - 8, width: wide, height: 16, rx: 3 }),
  );
}

/**
 * All words among the lanes, to be drawn over the playhead: who goes there, and the wider events.
 * @param {Layout} layout @param {Scene} scene @param {string} lang
 */
export function drawWords({ lanes, contexts, left, right, names }, scene, lang) {
  const who = names ? lanes.map(({ strand, y }) => svg("text", { class: "who", x: left + 3, y: y + names - 1 }, clipped(inLanguage(strand.label, lang), right - left))) : [];
  const meanwhile = contexts.map(({ index, x0, y, room }) =>
    svg("text", { class: "context-text", x: x0 + 4, y: y + 4 }, clipped(inLanguage(scene.context[index].title, lang), room)));
  return [...who, ...meanwhile];
}

/** @param {string} title @param {number} room in pixels, at about six to a letter and twelve to a Hangul one */
function clipped(title, room) {
  let wide = 8;
  for (const [i, letter] of [...title].entries()) {
    wide += letter > "\u1100" ? 12 : 6.2;
    if (wide > room) return i < 4 ? "" : `${[...title].slice(0, i - 1).join("")}…`;
  }
  return title;
}

/** @param {number} x @param {number} y @param {1 | -1} way */
const chevron = (x, y, way) => `M${x - 3 * way},${y - 6}L${x + 3 * way},${y}L${x - 3 * way},${y + 6}`;
