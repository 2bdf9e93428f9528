// @ts-check
// What waits in the workbench's frame: it is given a journey once, in pieces, and draws it as the
// page itself does. The next text gets the next frame, which has been waiting meanwhile.

import { inLanguage } from "../texts.js";

/** @import * as Leaflet from "leaflet" */
/** @import { MountOptions, Scene } from "../types" */
/** @import { Shown } from "./types" */

/** @typedef {{ L: typeof Leaflet, routemap: { mount(options: MountOptions): void } }} Program */

const root = document.documentElement;
const program = /** @type {Window & Program} */ (/** @type {unknown} */ (window));
const tell = (/** @type {string} */ type) => parent.postMessage({ routemap: 1, type }, "*");

const UNSEEN_MS = 300;

/** @param {MessageEvent} event */
function hear({ source, data }) {
  if (source !== parent || data?.routemap !== 1 || data.type !== "picture") return;
  removeEventListener("message", hear);
  const asked = new URLSearchParams(data.search);
  const theme = asked.get("theme");
  if (theme) root.dataset.theme = theme;
  root.dataset.lang = root.lang = asked.get("lang") ?? "en";
  fill(data.shown);
  draw(data.shown, JSON.parse(data.features), data.search);
  // Told once it is painted: the land has a frame of its own. Where nobody looks nothing is painted.
  let waiting = window.setTimeout(drawn, UNSEEN_MS);
  requestAnimationFrame(() => requestAnimationFrame(drawn));
  function drawn() {
    if (waiting) tell("drawn");
    clearTimeout(waiting);
    waiting = 0;
  }
}

/**
 * Put the page's markup in its place: our own server's, from templates that escape every text, in
 * a frame without an origin whose policy runs no script but this one.
 * @param {Shown} shown
 */
function fill({ body, title }) {
  const parsed = new DOMParser().parseFromString(body, "text/html");
  document.body.replaceChildren(...parsed.body.childNodes);
  document.title = inLanguage(title, root.lang);
  for (const [lang, words] of Object.entries(title)) if (lang) document.querySelector("title")?.setAttribute(`data-title-${lang}`, words);
}

/** @param {Shown} shown @param {GeoJSON.Feature[]} land @param {string} search */
function draw({ scene, layers, map: { panes, ...options } }, land, search) {
  const { L } = program;
  const map = L.map(/** @type {HTMLElement} */ (document.querySelector(".folium-map")), options);
  /** @type {Record<string, Leaflet.GeoJSON>} */
  const drawn = {};
  for (const [name, height] of Object.entries(panes)) {
    const pane = map.createPane(name);
    pane.style.zIndex = String(height);
    const still = name === "basemap";
    if (still) pane.style.pointerEvents = "none";
    const features = { type: "FeatureCollection", features: still ? land : layers[name] };
    const look = /** @type {Leaflet.GeoJSONOptions} */ ({
      pane: name,
      className: name,
      interactive: !still,
      ...(still ? { renderer: L.canvas({ pane: name, padding: 0.5 }) } : {}),
    });
    drawn[name] = L.geoJSON(/** @type {GeoJSON.FeatureCollection} */ (features), look).addTo(map);
  }
  program.routemap.mount({
    map,
    layers: /** @type {MountOptions["layers"]} */ (drawn),
    scene: /** @type {Scene} */ (scene),
    root,
    search,
  });
}

addEventListener("message", hear);
tell("waiting");
