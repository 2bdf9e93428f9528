// @ts-check
// The definitions that marks are drawn with: a hatch for each strand, and the fading of ribbons.

import { change, svg } from "./svg.js";

/** @import { Map as LeafletMap } from "leaflet" */
/** @import { Ribbon } from "./types" */
/** @import { Look } from "./shown.js" */

const N_COLOURS = 6;

/** @returns {{ host: SVGSVGElement, definitions: SVGDefsElement }} an SVG without a size that holds definitions for all others */
export function definitionsOf() {
  const definitions = svg("defs", {}, ...Array.from({ length: N_COLOURS }, (_, colour) => hatch(colour)));
  const host = svg("svg", { class: "definitions", width: 0, height: 0, "aria-hidden": "true" }, definitions);
  return { host, definitions };
}

/** @param {number} colour */
function hatch(colour) {
  return svg(
    "pattern",
    { id: `hatch-${colour}`, class: `c${colour}`, width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
    svg("path", { d: "M0,0V7", stroke: "currentColor", "stroke-width": 2.6, "stroke-opacity": "0.75" }),
  );
}

/**
 * The gradient along a ribbon: whole in the middle, dissolving at an end where only a country is
 * told; a gap in the middle where the way is not told.
 * @param {Ribbon} ribbon
 * @param {number} index
 */
export function fadingOf(ribbon, index) {
  const gradient = svg("linearGradient", { id: `ribbon-${index}`, gradientUnits: "userSpaceOnUse" });
  const first = ribbon.pieces[0][0];
  const lastPiece = ribbon.pieces[ribbon.pieces.length - 1];
  const last = lastPiece[lastPiece.length - 1];
  return {
    gradient,
    /** @param {LeafletMap} map place the gradient for the present zoom */
    place(map) {
      const [a, b] = [first, last].map(([lng, lat]) => map.latLngToLayerPoint([lat, lng]));
      change(gradient, { x1: a.x, y1: a.y, x2: b.x, y2: b.y });
    },
    /** @param {Look} look */
    dress(look) {
      gradient.setAttribute("class", `c${look.colour}`);
      gradient.replaceChildren(...stops(ribbon.fade, look.certainty === "unknown" || look.certainty === "withheld"));
    },
  };
}

/** @param {[boolean, boolean]} fade @param {boolean} gap */
function stops(fade, gap) {
  // An end that dissolves says already that the way is not told from there on.
  const body = gap && !fade[0] && !fade[1] ? [[0.22, 0.8], [0.42, 0], [0.58, 0], [0.78, 0.8]] : [[0.4, 1], [0.6, 1]];
  const whole = gap ? 0.85 : 1;
  return [[0, fade[0] ? 0 : whole], ...body, [1, fade[1] ? 0 : whole]].map(([offset, opacity]) =>
    svg("stop", { offset: String(offset), "stop-color": "currentColor", "stop-opacity": String(opacity) }));
}

/**
 * Chevrons along a way back, as one path in layer points; a ribbon's points run as it is travelled.
 * @param {LeafletMap} map
 * @param {Ribbon} ribbon
 */
export function chevrons(map, ribbon) {
  let path = "";
  for (const piece of ribbon.pieces) {
    const points = piece.map(([lng, lat]) => map.latLngToLayerPoint([lat, lng]));
    let since = 14;
    for (let i = 1; i < points.length; i += 1) {
      const [a, b] = [points[i - 1], points[i]];
      const length = Math.hypot(b.x - a.x, b.y - a.y);
      for (since += length; since >= 34; since -= 34) {
        const share = length ? 1 - (since - 34) / length : 0;
        const [ux, uy] = [(b.x - a.x) / (length || 1), (b.y - a.y) / (length || 1)];
        const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
        path += arm(x, y, ux, uy);
      }
    }
  }
  return path;
}

/** @param {number} x @param {number} y @param {number} ux @param {number} uy */
function arm(x, y, ux, uy) {
  const at = (/** @type {number} */ back, /** @type {number} */ side) =>
    `${(x - back * ux - side * uy).toFixed(1)},${(y - back * uy + side * ux).toFixed(1)}`;
  return `M${at(6, 5)}L${at(0, 0)}L${at(6, -5)}`;
}
