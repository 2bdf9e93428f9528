// @ts-check
// A country told as a whole and seen from its border: it dissolves inland, and never over the border.

import * as L from "leaflet";
import { between, distance } from "./rings.js";
import { svg } from "./svg.js";

/** @import { Point } from "./rings.js" */

/** How far beyond its rim a fade may dissolve, in lengths of its blur. */
const BEYOND = 2.2;
/** The atlas's fades reach 80 to 320 km inland: what lies so far from the first is the last one's rim. */
const RIM_KM = 228;
/** Kilometres to a pixel on the equator, at the zoom that distances are taken at. */
const [FIXED, KM] = [5, 40075 / 256 / 2 ** 5];

/**
 * Gather a fade's nested shapes, the nearest to the border first, into one group that is blurred
 * as one and then cut: along the border by the widest shape itself, inland well beyond its rim.
 * @param {L.Map} map @param {L.Polygon[]} shapes @param {string} id @param {SVGDefsElement} definitions
 */
export function fadeOf(map, shapes, id, definitions) {
  const paths = shapes.map((shape) => /** @type {SVGPathElement} */ (shape.getElement()));
  const group = svg("g", { "data-class": "shape fades", "clip-path": `url(#${id})` });
  paths[0].before(group);
  group.append(...paths);
  for (const path of paths) path.classList.add("fade");
  const cut = svg("path", { "clip-rule": "nonzero" });
  definitions.append(svg("clipPath", { id }, cut));

  const rings = flat(shapes[shapes.length - 1].getLatLngs());
  const isRim = rimOf(map, shapes);
  const place = () => {
    const beyond = BEYOND * (parseFloat(map.getContainer().style.getPropertyValue("--fading")) || 14);
    const lines = rings.map((ring) => ring.map((at) => pointOf(map, at)));
    const isFree = (/** @type {number} */ i, /** @type {number} */ j) => isRim(rings[i][j]) && isRim(rings[i][(j || rings[i].length) - 1]);
    const border = lines.flatMap((line, i) => line.flatMap((to, j) => (isFree(i, j) ? [] : between(line[(j || line.length) - 1], to, beyond / 2))));
    const free = (/** @type {Point} */ [x, y]) => !border.some(([bx, by]) => Math.hypot(bx - x, by - y) < beyond);
    const rim = lines.flatMap((line, i) => line.flatMap((to, j) => (isFree(i, j) ? between(line[(j || line.length) - 1], to, beyond).filter(free) : [])));
    const way = Math.max(0, ...lines.map(area)) >= Math.max(0, ...lines.map((line) => -area(line))) ? 1 : 0;
    cut.setAttribute("d", lines.map(outline).join("") + rim.map((point) => circle(point, beyond, way)).join(""));
  };
  return { element: group, place };
}

/**
 * Tell a fade's inland rim from the coasts and borders that it ends at.
 * @param {L.Map} map @param {L.Polygon[]} shapes @returns {(at: L.LatLng) => boolean}
 */
function rimOf(map, shapes) {
  const fixed = (/** @type {L.LatLng} */ at) => {
    const { x, y } = map.project(at, FIXED);
    return /** @type {Point} */ ([x, y]);
  };
  const nearest = flat(shapes[0].getLatLngs()).map((ring) => ring.map(fixed));
  const rim = new Set(flat(shapes[shapes.length - 1].getLatLngs()).flat().filter((at) =>
    distance(nearest, fixed(at)) * KM * Math.cos((at.lat * Math.PI) / 180) > RIM_KM));
  return (at) => rim.has(at);
}

/** @param {L.Map} map @param {L.LatLng} at @returns {Point} */
function pointOf(map, at) {
  const { x, y } = map.latLngToLayerPoint(at);
  return [x, y];
}

/** Twice the area within a line, positive where it runs with the clock. @param {Point[]} line */
const area = (line) =>
  line.reduce((sum, [x, y], i) => {
    const [px, py] = line[(i || line.length) - 1];
    return sum + (px * y - x * py);
  }, 0);

/** @param {Point[]} line */
const outline = (line) => `M${line.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join("L")}z`;

/** @param {Point} at @param {number} radius @param {number} way 1 with the clock, as the outline runs */
function circle([x, y], radius, way) {
  const [r, left, right, down] = [radius, x - radius, x + radius, y].map(Math.round);
  return `M${left},${down}A${r},${r} 0 0 ${way} ${right},${down}A${r},${r} 0 0 ${way} ${left},${down}z`;
}

/** Rings out of however deep a nest of them. @param {any} nested @returns {L.LatLng[][]} */
const flat = (nested) => (nested[0] instanceof L.LatLng ? [nested] : nested.flatMap(flat));
