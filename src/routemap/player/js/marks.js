// @ts-check
// The definitions that marks are drawn with: a hatch for each strand, and the fading of ribbons.

import { change, svg } from "./svg.js";

/** @import { Map as LeafletMap } from "leaflet" */
/** @import { Ribbon } from "./types" */
/** @import { Look } from "./shown.js" */

const N_COLOURS = 6;
const N_CROSSES = 3;
const CROSSES_PX = 14;

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

/** What is left of a way that is not told: this much of it at both ends, but never less than some pixels. */
const STUB = 0.15;
const STUB_PX = 26;

/**
 * The gradient along a ribbon: whole in the middle, dissolving at an end where only a country is
 * told; of a way that is not told there are two short stubs.
 * @param {Ribbon} ribbon
 * @param {number} index
 */
export function fadingOf(ribbon, index) {
  const gradient = svg("linearGradient", { id: `ribbon-${index}`, gradientUnits: "userSpaceOnUse" });
  const ends = endsOf(ribbon);
  let written = "";
  return {
    gradient,
    /** Place the gradient for the present zoom. @param {LeafletMap} map @param {Look | undefined} look */
    place(map, look) {
      const [a, b] = ends.map(([lng, lat]) => map.latLngToLayerPoint([lat, lng]));
      change(gradient, { x1: a.x, y1: a.y, x2: b.x, y2: b.y });
      const stub = look && isGap(look) ? stubOf(Math.hypot(b.x - a.x, b.y - a.y)) : 0;
      const now = `c${look?.colour ?? 0} ${stub.toFixed(3)}`;
      if (now === written) return;
      written = now;
      gradient.setAttribute("class", `c${look?.colour ?? 0}`);
      gradient.replaceChildren(...stops(ribbon.fade, stub));
    },
  };
}

/** @param {Ribbon} ribbon its first point and its last */
function endsOf({ pieces }) {
  const last = pieces[pieces.length - 1];
  return [pieces[0][0], last[last.length - 1]];
}

/** @param {Look} look */
const isGap = ({ certainty }) => certainty === "unknown" || certainty === "withheld";

/** The share of a way that a stub takes. @param {number} length of the whole, in pixels */
const stubOf = (length) => Math.min(0.45, Math.max(STUB, STUB_PX / Math.max(1, length)));

/** @param {[boolean, boolean]} fade @param {number} stub share of the whole, or 0 where the way is told */
function stops(fade, stub) {
  // A short way that dissolves at one end anyway keeps one stub, where it is told to begin or end.
  const end = (/** @type {boolean} */ dissolves) => (dissolves ? [[0, 0], [stub / 2, fade[0] && fade[1] ? 0.9 : 0], [stub, 0]] : [[0, 1], [stub / 3, 0.9], [stub, 0]]);
  const told = [[0, fade[0] ? 0 : 1], [0.4, 1], [0.6, 1], [1, fade[1] ? 0 : 1]];
  const all = stub ? [...end(fade[0]), ...end(fade[1]).reverse().map(([offset, opacity]) => [1 - offset, opacity])] : told;
  return all.map(([offset, opacity]) =>
    svg("stop", { offset: String(Math.round(offset * 1000) / 1000), "stop-color": "currentColor", "stop-opacity": String(opacity) }));
}

/**
 * The small crosses that the stubs of a withheld way end in: always as many, whatever lies between.
 * @param {LeafletMap} map
 * @param {Ribbon} ribbon
 */
export function crosses(map, ribbon) {
  const points = ribbon.pieces.flat().map(([lng, lat]) => map.latLngToLayerPoint([lat, lng]));
  const [a, b] = [points[0], points[points.length - 1]];
  const from = stubOf(Math.hypot(b.x - a.x, b.y - a.y));
  let path = "";
  for (const line of [points, [...points].reverse()]) {
    const lengths = line.map((to, i) => (i ? to.distanceTo(line[i - 1]) : 0));
    const whole = lengths.reduce((sum, one) => sum + one, 0);
    let [gone, wanted, left] = [0, from * whole * 0.8, N_CROSSES];
    for (let i = 1; i < line.length && left; i += 1) {
      for (; left && gone + lengths[i] >= wanted && wanted < whole * 0.46; wanted += CROSSES_PX, left -= 1) {
        const share = (wanted - gone) / lengths[i];
        path += cross(line[i - 1].x + (line[i].x - line[i - 1].x) * share, line[i - 1].y + (line[i].y - line[i - 1].y) * share);
      }
      gone += lengths[i];
    }
  }
  return path;
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

/** @param {number} x @param {number} y */
const cross = (x, y) =>
  `M${(x - 3.2).toFixed(1)},${(y - 3.2).toFixed(1)}l6.4,6.4m0,-6.4l-6.4,6.4`;

/** @param {number} x @param {number} y @param {number} ux @param {number} uy */
function arm(x, y, ux, uy) {
  const at = (/** @type {number} */ back, /** @type {number} */ side) =>
    `${(x - back * ux - side * uy).toFixed(1)},${(y - back * uy + side * ux).toFixed(1)}`;
  return `M${at(6, 5)}L${at(0, 0)}L${at(6, -5)}`;
}
