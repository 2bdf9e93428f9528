// @ts-check
// A country told as a whole and seen from its border: it dissolves inland, and never over the border.

import * as L from "leaflet";
import { svg } from "./svg.js";

/**
 * Gather a fade's nested shapes into one group that is blurred as one, and cut where its country
 * ends on the map. A map whose land has no countries leaves it uncut.
 * @param {L.Map} map @param {L.Polygon[]} shapes @param {L.Polygon | undefined} land
 * @param {string} id @param {SVGDefsElement} definitions
 */
export function fadeOf(map, shapes, land, id, definitions) {
  const paths = shapes.map((shape) => /** @type {SVGPathElement} */ (shape.getElement()));
  const group = svg("g", { "data-class": "shape dissolving", "data-ref": id });
  paths[0].before(group);
  group.append(...paths);
  for (const path of paths) path.classList.add("fade");
  if (!land) return { element: group, place: () => {} };

  const cut = svg("path", { "clip-rule": "evenodd" });
  const clip = `land-of-${id.replace("/", "-")}`;
  definitions.append(svg("clipPath", { id: clip }, cut));
  group.setAttribute("clip-path", `url(#${clip})`);
  const rings = flat(land.getLatLngs());
  const place = () => {
    // Only while it is seen: a country has many corners.
    if (group.classList.contains("is-off")) return;
    cut.setAttribute("d", rings.map((ring) => outline(map, ring)).join(""));
  };
  return { element: group, place, dress: place };
}

/** @param {L.Map} map @param {L.LatLng[]} ring */
function outline(map, ring) {
  const points = L.LineUtil.simplify(ring.map((at) => map.latLngToLayerPoint(at)), 0.8);
  return points.length > 2 ? `M${points.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join("L")}z` : "";
}

/** Rings out of however deep a nest of them. @param {any} nested @returns {L.LatLng[][]} */
const flat = (nested) => (nested[0] instanceof L.LatLng ? [nested] : nested.flatMap(flat));
