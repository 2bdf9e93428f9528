// @ts-check
// Names of the areas and bands that are shown, as HTML over the map: one name a place at a time,
// where it belongs, and none over another.

import * as L from "leaflet";
import { afterPaint } from "./frames.js";
import { arrange } from "./label-places.js";
import { outlinesOf } from "./label-shapes.js";
import { measured } from "./label-sizes.js";
import { spotsAlong, spotsBeside, spotsWithin } from "./label-spots.js";
import { languagesOf } from "./language.js";
import { inLanguage } from "./texts.js";

/** @import { MountOptions, Place, Scene } from "./types" */
/** @import { Around, Size, Spot } from "./label-spots.js" */
/** @import { Look } from "./shown.js" */

const ORDER = { now: 0, all: 1, also: 2, past: 3, ground: 4 };
/** What it costs a name to stand where the step does not end. */
const LEFT = 1.5;
/** @type {Look} */
const GROUND = { rank: "ground", weight: 1, colour: 0, certainty: "sure", back: false, letters: "", step: 0, role: "at" };

/** @typedef {{ place: Place, shapes: string[], shown: [string, Look][], look: Look | null, marker: L.Marker,
 *   element: HTMLElement, letters: HTMLElement, sizes: Map<string, Size> }} Label */

/**
 * @param {L.Map} map
 * @param {Scene} scene
 * @param {MountOptions["layers"]} layers
 */
export function labelsOf(map, scene, layers) {
  map.createPane("labels").style.zIndex = "620";
  const outlines = outlinesOf(map, layers);
  const labels = wanted(scene);
  let written = "";
  let moving = false;

  const settle = () => {
    const visible = labels.filter((label) => label.look);
    visible.sort((a, b) => importance(a) - importance(b) || (a.place.id < b.place.id ? -1 : 1));
    const { x: width, y: height } = map.getSize();
    const shown = visible.flatMap((label) => label.shown.map(([shape]) => shape));
    const lines = [...ways, ...shown.filter((shape) => shape.startsWith("reach "))].flatMap((key) =>
      key.startsWith("reach ") ? outlines.rings(key).flat() : outlines.points(key));
    const asked = visible.map((label) => {
      const { element, sizes, look, letters } = label;
      const size = measured(element, sizes, `${document.documentElement.lang} ${look?.rank} ${letters.textContent}`);
      return { size, spots: spotsOf(map, outlines, label, size, { view: { width, height }, lines }) };
    });
    arrange(asked, taken(map)).forEach((spot, i) => {
      const { element, marker } = visible[i];
      element.classList.toggle("has-no-room", !spot);
      if (!spot) return;
      element.style.rotate = `${spot.turn}deg`;
      marker.setLatLng(map.containerPointToLatLng([spot.x, spot.y]));
    });
  };
  /** @type {string[]} */
  let ways = [];
  // To find room takes longer than all the rest of a step.
  const settleSoon = afterPaint(() => moving || settle());

  map.on("movestart", () => (moving = true));
  map.on("moveend", () => {
    moving = false;
    settle();
  });
  return {
    /** @param {Map<string, Look>} shown */
    show(shown) {
      for (const label of labels) dress(label, shown, map, scene.strands.length > 1);
      ways = [...shown].flatMap(([key, { rank }]) => (key.startsWith("ribbon ") && rank !== "past" ? [key.slice(7)] : []));
      const now = JSON.stringify([labels.map(({ look, element }) => look && element.className), ways]);
      // While the map flies, names that are new wait until it has come to rest.
      if (now !== written && !moving) settleSoon();
      written = now;
    },
    /** Measure all anew: the language has changed. */
    reword: settle,
  };
}

/**
 * Give a label the look of what it names, as much as is shown of it.
 * @param {Label} label @param {Map<string, Look>} shown @param {L.Map} map @param {boolean} many strands
 */
function dress(label, shown, map, many) {
  label.shown = label.shapes.flatMap((key) => {
    const look = shown.get(key);
    return look ? [/** @type {[string, Look]} */ ([key, look])] : [];
  });
  const looks = label.shown.map(([, look]) => look).sort((a, b) => ORDER[a.rank] - ORDER[b.rank]);
  const look = looks[0] ?? (label.place.level === "country" ? GROUND : null);
  if (look && !label.look) {
    label.marker.addTo(map);
    label.element.classList.add("has-no-room");
  }
  if (!look && label.look) label.marker.remove();
  label.look = look;
  if (!look) return;
  const hidden = label.element.classList.contains("has-no-room") ? " has-no-room" : "";
  label.element.className = `place-label is-${look.rank} kind-${label.place.kind} c${look.colour}${hidden}`;
  label.letters.textContent = many ? [...new Set(looks.map(({ letters }) => letters).join(""))].sort().join("") : "";
}

/**
 * @param {L.Map} map @param {ReturnType<typeof outlinesOf>} outlines @param {Label} label
 * @param {Size} size @param {Around} around @returns {Spot[]}
 */
function spotsOf(map, outlines, { place, shown }, size, around) {
  const pixel = place.anchor && map.latLngToContainerPoint([place.anchor[1], place.anchor[0]]);
  const anchor = pixel ? /** @type {[number, number]} */ ([pixel.x, pixel.y]) : undefined;
  if (place.kind === "reach") return spotsAlong(outlines.rings(`reach ${place.id}`), size, around);
  // A country that is only passed is named quietly amid itself.
  if (!shown.length && anchor) return spotsWithin([boxAround(anchor, size)], size, { ...around, anchor });
  return shown
    .flatMap(([key, { rank, role }]) => {
      const rings = outlines.rings(key);
      const left = role === "from" || role === "via" ? LEFT : 0;
      const more = key.startsWith("area ") ? { anchor, abroad: place.anchor ? outlines.abroadFrom(place.anchor) : undefined } : { band: outlines.rings(`reach ${key.slice(10).split("/")[0]}`), country: outlines.rings(`land ${place.id}`) };
      // The place that a step is told of is named wherever there is room, other places only where it is plain whose the name is.
      const last = rank === "now" && !left ? spotsBeside(rings, size, { ...around, ...more, anyhow: true }) : [];
      return [...spotsWithin(rings, size, { ...around, ...more }).map((spot) => ({ ...spot, cost: spot.cost + left })), ...last];
    })
    .sort((a, b) => a.cost - b.cost);
}

/** @param {[number, number]} at @param {Size} size @returns {[number, number][]} */
function boxAround([x, y], { width, height }) {
  const [wide, high] = [width * 0.4, height * 1.2];
  return [[x - wide, y - high], [x + wide, y - high], [x + wide, y + high], [x - wide, y + high]];
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
 * What is happening comes before what is only there: where the step is or ends, then the band that
 * is crossed, then where it began. Of many bands at once each gives way to the areas.
 * @param {Label} label
 */
function importance({ place, look, shown }) {
  const rank = 4 * ORDER[look?.rank ?? "past"];
  if (place.kind === "reach") return rank + (look?.rank === "now" ? 1 : 3);
  return rank + (shown.some(([, { role }]) => role !== "from" && role !== "via") ? 0 : 2);
}

/** @param {Place} place @param {string[]} shapes @returns {Label} */
function labelOf(place, shapes) {
  const element = document.createElement("div");
  const letters = document.createElement("b");
  letters.className = "letters";
  element.append(letters, ...languagesOf(document.documentElement).map((lang) => {
    const span = document.createElement("span");
    span.lang = lang;
    span.textContent = inLanguage(place.label, lang);
    return span;
  }));
  const holder = document.createElement("div");
  holder.append(element);
  const icon = L.divIcon({ className: "label-holder", html: holder, iconSize: [0, 0] });
  const marker = L.marker([0, 0], { icon, pane: "labels", interactive: false, keyboard: false });
  element.dataset.place = place.id;
  return { place, shapes, shown: [], look: null, marker, element, letters, sizes: new Map() };
}

/** A label for every place that a mark names; the countries that are only passed have one too. @param {Scene} scene */
function wanted({ places, steps }) {
  const names = new Set(steps.flatMap(({ marks }) => marks.map(({ kind, ref }) => `${kind} ${ref}`)));
  return Object.values(places).filter(({ label }) => Object.values(label).some(Boolean)).flatMap((place) => {
    const own = [...names].filter((name) => name === `${place.kind} ${place.id}` || (name.startsWith("seen-from ") && name.split("/")[1]?.toLowerCase() === place.id));
    return own.length || (place.level === "country" && place.anchor) ? [labelOf(place, own)] : [];
  });
}
