// @ts-check
// Names of the areas that are shown, as HTML over the map; they never overlap.

import * as L from "leaflet";
import { arrange } from "./label-places.js";

/** @import { MountOptions, Scene, Text } from "./types" */
/** @import { Look } from "./shown.js" */

const ORDER = { now: 0, all: 1, also: 2, past: 3, ground: 4 };

/** @typedef {{ key: string, marker: L.Marker, element: HTMLElement, letters: HTMLElement, look: Look | null,
 *   turn: number, size?: { width: number, height: number } }} Label */

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
    visible.sort((a, b) => importance(a) - importance(b) || (a.key < b.key ? -1 : 1));
    const size = map.getSize();
    for (const label of visible) label.size ??= sizeOf(label);
    const boxes = visible.map(({ marker, ...label }) => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
      return { x, y, width: label.size?.width ?? 0, height: label.size?.height ?? 0 };
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
        const look = label.key.startsWith("ground ") ? groundLook(label.key, shown) : (shown.get(label.key) ?? null);
        if (look && !label.look) label.marker.addTo(map);
        if (!look && label.look) label.marker.remove();
        label.look = look;
        if (!look) continue;
        const classes = `place-label is-${look.rank} kind-${label.key.split(" ")[0]} c${look.colour}`;
        const letters = many ? look.letters : "";
        if (label.element.className === classes && label.letters.textContent === letters) continue;
        label.element.className = classes;
        label.letters.textContent = letters;
        label.size = undefined;
      }
      settle();
    },
    arrange: settle,
    /** Measure all anew: the language has changed. */
    reword() {
      for (const label of labels.values()) label.size = undefined;
      settle();
    },
  };
}

/** Areas before bands, and what is happening before what is only there. @param {Label} label */
const importance = ({ key, look }) => 2 * ORDER[look?.rank ?? "past"] + Number(key.startsWith("reach "));

/** The box around a label as it is turned. @param {Label} label */
function sizeOf({ element, turn }) {
  const [wide, high] = [element.offsetWidth, element.offsetHeight];
  const [sin, cos] = [Math.abs(Math.sin((turn * Math.PI) / 180)), Math.cos((turn * Math.PI) / 180)];
  return { width: wide * cos + high * sin, height: wide * sin + high * cos };
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
  return { key, marker, element, letters, look: null, turn };
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
  // The countries passed are named quietly wherever they are not a mark themselves.
  for (const place of Object.values(scene.places)) {
    if (place.level !== "country" || !place.anchor) continue;
    const at = L.latLng(place.anchor[1], place.anchor[0]);
    found.set(`ground ${place.id}`, { key: `ground ${place.id}`, at, text: place.label, turn: 0 });
  }
  return [...found.values()];
}

/** @param {string} key @param {Map<string, Look>} shown @returns {Look | null} */
function groundLook(key, shown) {
  const country = key.split(" ")[1];
  for (const name of shown.keys()) {
    if (name === `area ${country}` || name.startsWith("seen-from ") && name.split("/")[1]?.toLowerCase() === country) return null;
  }
  return { rank: "ground", weight: 1, colour: 0, certainty: "sure", back: false, letters: "", step: 0 };
}

/**
 * Where a band is labelled: amid its own shape, turned the way it runs there. A fade is labelled
 * inland of its band, on the side it fades to.
 * @param {MountOptions["layers"]} layers @param {string} kind @param {string} ref
 */
function alongOf(layers, kind, ref) {
  const reach = pointsOf(layers.reaches, kind === "reach" ? ref : ref.split("/")[0]);
  const fade = kind === "reach" ? [] : pointsOf(layers.fades, ref);
  const own = [...reach, ...fade][0];
  if (!own) return null;
  const near = nearest(own.points, own.centre, own.points.length >> 2);
  const at = mean(near);
  if (kind === "reach") return { at, turn: slope(near, at.lat, at.lng) };
  if (!fade.length) return null;
  // What the widest fade has and the narrowest has not is its inland rim.
  const shared = new Set(fade[0].points.map(String));
  const rim = fade[fade.length - 1].points.filter((point) => !shared.has(String(point)));
  if (!rim.length) return { at: mean(fade[0].points), turn: 0 };
  const inland = mean(nearest(rim, at, 5));
  return { at: L.latLng((at.lat + inland.lat) / 2, (at.lng + inland.lng) / 2), turn: 0 };
}

/** The shapes of one id, the smallest first. @param {L.GeoJSON} group @param {string} ref */
function pointsOf(group, ref) {
  const shapes = /** @type {L.Polygon[]} */ (group.getLayers().filter((layer) => /** @type {L.Polygon} */ (layer).feature?.id === ref));
  return shapes
    .map((shape) => ({ points: /** @type {L.LatLng[]} */ (shape.getLatLngs().flat(3)), bounds: shape.getBounds() }))
    .sort((a, b) => spread(a.bounds) - spread(b.bounds))
    .map(({ points, bounds }) => ({ points, centre: bounds.getCenter() }));
}

/** @param {L.LatLngBounds} bounds */
const spread = (bounds) => (bounds.getEast() - bounds.getWest()) * (bounds.getNorth() - bounds.getSouth());

/** @param {L.LatLng[]} points @param {L.LatLng} to @param {number} n */
const nearest = (points, to, n) =>
  [...points].sort((a, b) => to.distanceTo(a) - to.distanceTo(b)).slice(0, Math.max(4, n));

/** @param {L.LatLng[]} points */
const mean = (points) =>
  L.latLng(points.reduce((sum, { lat }) => sum + lat, 0) / points.length, points.reduce((sum, { lng }) => sum + lng, 0) / points.length);

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
