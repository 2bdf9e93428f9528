// @ts-check
// What waits in the workbench's frame: it is given a journey once, in pieces, and draws it as the
// page itself does. The next text gets the next frame, which has been waiting meanwhile.

import { inLanguage } from "../texts.js";

/** @import * as Leaflet from "leaflet" */
/** @import { MountOptions, Scene } from "../types" */
/** @import { Shown } from "./types" */

/** @typedef {{ map: Leaflet.Map, land: Leaflet.GeoJSON, features: string, options: string }} Ground */
/** @typedef {{ L: typeof Leaflet, routemap: { mount(options: MountOptions): void } }} Program */

const root = document.documentElement;
const program = /** @type {Window & Program} */ (/** @type {unknown} */ (window));
const tell = (/** @type {string} */ type) => parent.postMessage({ routemap: 1, type }, "*");

const UNSEEN_MS = 300;

/** The land of the picture before, drawn while this frame waited. @type {Ground | null} */
let ground = null;

/** @param {MessageEvent} event */
function hear({ source, data }) {
  if (source !== parent || data?.routemap !== 1) return;
  if (data.type === "land") {
    // The page before gives the map its size.
    fill(data.shown);
    ground = groundOf(data.shown, data.features);
  }
  if (data.type !== "picture") return;
  removeEventListener("message", hear);
  const asked = new URLSearchParams(data.search);
  const theme = asked.get("theme");
  if (theme) root.dataset.theme = theme;
  root.dataset.lang = root.lang = asked.get("lang") ?? "en";
  const isSame = ground?.features === data.features && ground?.options === JSON.stringify(data.shown.map);
  fill(data.shown, isSame ? ground?.map.getContainer() : undefined);
  draw(data.shown, isSame && ground ? ground : groundOf(data.shown, data.features), data.search);
  // Told once it is painted, land and all: a task that is posted in an animation frame runs after
  // that frame. Where nobody looks nothing is painted.
  let waiting = window.setTimeout(drawn, UNSEEN_MS);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = drawn;
    port2.postMessage(0);
  });
  function drawn() {
    if (waiting) tell("drawn");
    clearTimeout(waiting);
    waiting = 0;
  }
}

/**
 * Put the page's markup in its place: our own server's, from templates that escape every text, in
 * a frame without an origin whose policy runs no script but this one.
 * @param {Shown} shown @param {HTMLElement} [kept] the map that is there already
 */
function fill({ body, title }, kept) {
  const parsed = new DOMParser().parseFromString(body, "text/html");
  if (kept) parsed.querySelector(".folium-map")?.replaceWith(kept);
  document.body.replaceChildren(...parsed.body.childNodes);
  document.title = inLanguage(title, root.lang);
  for (const [lang, words] of Object.entries(title)) if (lang) document.querySelector("title")?.setAttribute(`data-title-${lang}`, words);
}

/** A map with nothing but its land. @param {Shown} shown @param {string} features @returns {Ground} */
function groundOf({ map: whole }, features) {
  const { panes, ...options } = whole;
  const map = program.L.map(/** @type {HTMLElement} */ (document.querySelector(".folium-map")), options);
  for (const [name, height] of Object.entries(panes)) map.createPane(name).style.zIndex = String(height);
  const pane = "basemap";
  /** @type {HTMLElement} */ (map.getPane(pane)).style.pointerEvents = "none";
  const land = layer(pane, JSON.parse(features), { interactive: false, renderer: program.L.canvas({ pane, padding: 0.5 }) });
  return { map, land: land.addTo(map), features, options: JSON.stringify(whole) };
}

/** @param {string} pane @param {GeoJSON.Feature[]} features @param {Record<string, unknown>} look */
function layer(pane, features, look) {
  const all = /** @type {GeoJSON.FeatureCollection} */ ({ type: "FeatureCollection", features });
  return program.L.geoJSON(all, /** @type {Leaflet.GeoJSONOptions} */ ({ pane, className: pane, ...look }));
}

/** @param {Shown} shown @param {Ground} ground @param {string} search */
function draw({ scene, layers, map: { panes } }, { map, land }, search) {
  const above = Object.keys(panes).filter((name) => name in layers);
  const drawn = above.map((name) => [name, layer(name, layers[name], { interactive: true }).addTo(map)]);
  program.routemap.mount({
    map,
    layers: { basemap: land, ...Object.fromEntries(drawn) },
    scene: /** @type {Scene} */ (scene),
    root,
    search,
  });
}

addEventListener("message", hear);
tell("waiting");
