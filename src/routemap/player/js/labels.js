// @ts-check
// Names of the areas that are shown, as HTML over the map; they never overlap.

import * as L from "leaflet";
import { arrange } from "./label-places.js";

/** @import { MountOptions, Scene, Text } from "./types" */
/** @import { Look } from "./shown.js" */

const ORDER = { now: 0, all: 1, also: 2, past: 3 };

/** @typedef {{ key: string, marker: L.Marker, element: HTMLElement, letters: HTMLElement, look: Look | null }} Label */

/**
 * @param {L.Map} map
 * @param {Scene} scene
 * @param {MountOptions["layers"]} layers
 */
export function labelsOf(map, scene, layers) {
  map.createPane("labels").style.zIndex = "620";
  const labels = new Map(wanted(scene, layers).map(({ key, at, text, turn }) => [key, labelOf(key, at, text, turn)]));

  const settle = () => {
    const visible = [...labels.values()].filter((label) => label.look);
    visible.sort((a, b) => ORDER[a.look?.rank ?? "past"] - ORDER[b.look?.rank ?? "past"] || (a.key < b.key ? -1 : 1));
    const size = map.getSize();
    const boxes = visible.map(({ element, marker }) => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
      return { x, y, width: element.offsetWidth, height: element.offsetHeight };
    });
    arrange(boxes, size.x, size.y).forEach((place, i) => {
      const { element } = visible[i];
      element.classList.toggle("has-no-room", !place);
      if (place) element.style.translate = `calc(-50% + ${place.dx}px) calc(-50% + ${place.dy}px)`;
    });
  };

  return {
    /** @param {Map<string, Look>} shown */
    show(shown) {
      const many = scene.strands.length > 1;
      for (const label of labels.values()) {
        const look = shown.get(label.key) ?? null;
        if (look && !label.look) label.marker.addTo(map);
        if (!look && label.look) label.marker.remove();
        label.look = look;
        if (!look) continue;
        label.element.className = `place-label is-${look.rank} kind-${label.key.split(" ")[0]} c${look.colour}`;
        label.letters.textContent = many ? look.letters : "";
      }
      settle();
    },
    arrange: settle,
  };
}

/**
 * @param {string} key @param {L.LatLngExpression} at @param {Text} text @param {number} turn in degrees
 * @returns {Label}
 */
function labelOf(key, at, text, turn) {
  const element = document.createElement("div");
  const letters = document.createElement("b");
  letters.className = "letters";
  element.append(letters, ...Object.entries(text).map(([lang, words]) => {
    const span = document.createElement("span");
    if (lang) span.lang = lang;
    span.textContent = words;
    return span;
  }));
  element.style.rotate = `${turn}deg`;
  const holder = document.createElement("div");
  holder.append(element);
  const icon = L.divIcon({ className: "label-holder", html: holder, iconSize: [0, 0] });
  const marker = L.marker(at, { icon, pane: "labels", interactive: false, keyboard: false });
  return { key, marker, element, letters, look: null };
}

/** @param {Scene} scene @param {MountOptions["layers"]} layers */
function wanted(scene, layers) {
  /** @type {Map<string, { key: string, at: L.LatLngExpression, text: Text, turn: number }>} */
  const found = new Map();
  for (const mark of scene.steps.flatMap((step) => step.marks)) {
    const key = `${mark.kind} ${mark.ref}`;
    if (found.has(key) || mark.kind === "ribbon" || mark.kind === "withheld") continue;
    const place = scene.places[mark.ref] ?? scene.places[mark.ref.split("/")[1]?.toLowerCase()];
    if (!place) continue;
    const spot = mark.kind === "area" && place.anchor ? { at: L.latLng(place.anchor[1], place.anchor[0]), turn: 0 } : alongOf(layers, mark.kind, mark.ref);
    if (spot && Object.values(place.label).some(Boolean)) found.set(key, { key, text: place.label, ...spot });
  }
  return [...found.values()];
}

/**
 * Where a band or a fade is labelled: amid its own shape, turned the way it runs there.
 * @param {MountOptions["layers"]} layers @param {string} kind @param {string} ref
 */
function alongOf(layers, kind, ref) {
  const group = kind === "reach" ? layers.reaches : layers.fades;
  const shapes = group.getLayers().filter((layer) => /** @type {L.Polygon} */ (layer).feature?.id === ref);
  // The innermost of nested fades is the one nearest to the shore.
  const shape = /** @type {L.Polygon | undefined} */ (shapes[kind === "reach" ? 0 : shapes.length - 1]);
  if (!shape) return null;
  const points = /** @type {L.LatLng[]} */ (shape.getLatLngs().flat(3));
  const centre = shape.getBounds().getCenter();
  const near = points.sort((a, b) => centre.distanceTo(a) - centre.distanceTo(b)).slice(0, Math.max(4, points.length >> 2));
  const lat = near.reduce((sum, point) => sum + point.lat, 0) / near.length;
  const lng = near.reduce((sum, point) => sum + point.lng, 0) / near.length;
  return { at: L.latLng(lat, lng), turn: kind === "reach" ? slope(near, lat, lng) : 0 };
}

/** @param {L.LatLng[]} points @param {number} lat @param {number} lng @returns {number} degrees, readable */
function slope(points, lat, lng) {
  const squeeze = Math.cos((lat * Math.PI) / 180);
  let [xx, yy, xy] = [0, 0, 0];
  for (const point of points) {
    const [x, y] = [(point.lng - lng) * squeeze, lat - point.lat];
    [xx, yy, xy] = [xx + x * x, yy + y * y, xy + x * y];
  }
  const turn = (Math.atan2(2 * xy, xx - yy) / 2 / Math.PI) * 180;
  return Math.abs(turn) > 50 ? 0 : Math.round(turn);
}
