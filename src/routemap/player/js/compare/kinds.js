// @ts-check
// How each kind of time looks, in any colour: told apart by shape and texture alone.

import { svg } from "../svg.js";

/** @import { Category } from "./types" */

const HIGH = 9;

/** The textures, once for the page; they take the colour of what they fill. @param {number} index */
export function textures(index) {
  const fill = (/** @type {string} */ name, /** @type {number} */ wide, /** @type {string} */ turn, /** @type {Node[]} */ ...marks) =>
    svg("pattern", { id: `${name}-${index}`, width: wide, height: wide, patternUnits: "userSpaceOnUse", patternTransform: turn, class: `c${index}` }, ...marks);
  const ground = (/** @type {number} */ wide, /** @type {string} */ ink) => svg("rect", { width: wide, height: wide, fill: "currentColor", opacity: ink });
  return [
    fill("hiding", 5, "rotate(45)", ground(5, "0.16"), svg("path", { d: "M0 0V5", stroke: "currentColor", "stroke-width": 3 })),
    fill("detained", 5, "rotate(0)", svg("rect", { width: 5, height: 5, fill: "currentColor" }), svg("path", { d: "M1 0V5", class: "gap-line" })),
    fill("waiting", 4.5, "rotate(0)", ground(4.5, "0.14"), svg("circle", { cx: 2.25, cy: 2.25, r: 1.2, fill: "currentColor" })),
  ];
}

/**
 * A bar of a kind; its outline tells the pale ones from the ground.
 * @param {Category | null} kind @param {number} index of the journey @param {number} x0 @param {number} x1 @param {number} y
 * @param {boolean} back
 * @returns {SVGElement[]}
 */
export function barOf(kind, index, x0, x1, y, back) {
  const box = { x: x0, y: y - HIGH / 2, width: Math.max(1, x1 - x0), height: HIGH, rx: 2 };
  const middle = (x0 + x1) / 2;
  if (kind === null) return [svg("path", { class: "kind-window", d: `M${x0},${y}H${x1}` }), svg("circle", { class: "kind-event", cx: middle, cy: y, r: 3.6 })];
  if (kind === "moving") return [svg("rect", { ...box, y: y - 1.75, height: 3.5, fill: "currentColor" }), svg("path", { class: "kind-way", d: chevron(middle, y, back ? -1 : 1) })];
  if (kind === "captive") return [svg("rect", { ...box, fill: "currentColor" })];
  if (kind === "living") return [svg("rect", { ...box, class: "kind-living" })];
  if (kind === "untold") return [svg("rect", { ...box, class: "kind-untold" })];
  const bar = svg("rect", { ...box, fill: `url(#${kind}-${index})`, class: "kind-outlined" });
  return kind === "detained" && back ? [bar, svg("path", { class: "kind-way", d: chevron(middle, y, -1) })] : [bar];
}

/** @param {number} x @param {number} y @param {1 | -1} way */
const chevron = (x, y, way) => `M${x - 3 * way},${y - 5}L${x + 3 * way},${y}L${x - 3 * way},${y + 5}`;
