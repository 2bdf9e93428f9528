// @ts-check
// Names of the areas that are shown, as HTML over the map; they never overlap.

import * as L from "leaflet";
import { arrange } from "./label-places.js";
import { alongOf } from "./label-spots.js";

/** @import { MountOptions, Scene, Text } from "./types" */
/** @import { Look } from "./shown.js" */

const ORDER = { now: 0, all: 1, also: 2, past: 3, ground: 4 };

const SAME_PX = 220;

/** @typedef {{ key: string, marker: L.Marker, element: HTMLElement, letters: HTMLElement, look: Look | null,
 *   turn: number, words: string,
 *   size?: Size, sizes: Map<string, Size> }} Label
 * @typedef {{ width: number, height: number }} Size */

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
    for (const label of visible) label.size ??= measured(label, document.documentElement.lang);
    const kept = once(map, visible);
    const boxes = kept.map(({ marker, ...label }) => {
      const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
      return { x, y, width: label.size?.width ?? 0, height: label.size?.height ?? 0 };
    });
    arrange(boxes, size.x, size.y, taken(map)).forEach((place, i) => {
      const { element } = kept[i];
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

/**
 * Labels without those that say the same a hand's breadth away: a country may be seen from two shores.
 * @param {L.Map} map @param {Label[]} labels
 */
function once(map, labels) {
  /** @type {Label[]} */
  const kept = [];
  for (const label of labels) {
    const at = map.latLngToContainerPoint(label.marker.getLatLng());
    const again = kept.some((other) => other.words === label.words && map.latLngToContainerPoint(other.marker.getLatLng()).distanceTo(at) < SAME_PX);
    label.element.classList.toggle("has-no-room", again);
    if (!again) kept.push(label);
  }
  return kept;
}

/** The zoom buttons and the panel of what is withheld. @param {L.Map} map */
function taken(map) {
  const frame = map.getContainer().getBoundingClientRect();
  const stage = map.getContainer().closest(".stage");
  return [...(stage?.querySelectorAll(".zoom, .withheld-panel:not([hidden]), .map-credit") ?? [])].map((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    return { x: left - frame.left + width / 2, y: top - frame.top + height / 2, width, height };
  });
}

/**
 * What is happening comes before what is only there; a band that is being crossed keeps its name
 * where it runs, and one of many gives way. @param {Label} label
 */
const importance = ({ key, look }) =>
  3 * ORDER[look?.rank ?? "past"] + (key.startsWith("reach ") ? (look?.rank === "now" ? -1 : 1) : 0);

/**
 * A label's size, measured once for each language, rank and letters: reading it makes the browser
 * lay the page out. @param {Label} label @param {string} lang
 */
function measured(label, lang) {
  const variant = `${lang} ${label.look?.rank} ${label.letters.textContent}`;
  const size = label.sizes.get(variant) ?? sizeOf(label);
  label.sizes.set(variant, size);
  return size;
}

/** The box around a label as it is turned. @param {Label} label @returns {Size} */
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
  return { key, marker, element, letters, look: null, turn, words: JSON.stringify(text), sizes: new Map() };
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
