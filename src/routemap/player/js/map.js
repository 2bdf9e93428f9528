// @ts-check
// The map's view: it compares what is to be shown with what is, and touches only what differs.

import * as L from "leaflet";
import { cameraOf } from "./camera.js";
import { fadeOf } from "./fades.js";
import { afterPaint } from "./frames.js";
import { drawGround } from "./ground.js";
import { labelsOf } from "./labels.js";
import { chevrons, crosses, definitionsOf, fadingOf } from "./marks.js";
import { shownAt } from "./shown.js";
import { svg } from "./svg.js";

/** @import { Actions, Clock, MountOptions, Ribbon, Scene, State, Store } from "./types" */
/** @import { Filled } from "./spans.js" */
/** @import { Look } from "./shown.js" */

const ROOM = 0.6;
/** In how many frames the map follows: after the words, and after the telling. */
const LATER = 2;

/** @typedef {{ elements: SVGElement[], dress?: (look: Look) => void, place?: () => void }} Shape */

/**
 * @param {MountOptions & { clock: Clock, spans: Filled[], store: Store, actions: Actions }} parts
 */
export function mapView({ map, layers, scene, root, clock, spans, store, actions }) {
  const { host, definitions } = definitionsOf();
  map.getContainer().append(host);
  const shapes = shapesOf(map, layers, scene, definitions);
  const labels = labelsOf(map, scene, layers);
  const camera = cameraOf(map, scene, store, landBounds(layers.basemap));
  const panel = root.querySelector(".withheld-panel");
  /** @type {Map<string, Look>} */
  let shown = new Map();
  let key = "";

  /** @param {Readonly<State>} state */
  const draw = (state) => {
    const next = shownAt(scene, spans, clock.moments, state, clock.timeOf(state.clock, state.step, state.phase));
    const written = JSON.stringify([...next]);
    if (written === key) return;
    key = written;
    for (const [name, shape] of shapes) {
      const look = next.get(name);
      if (!same(look, shown.get(name))) dress(shape, look);
    }
    shown = next;
    panel?.toggleAttribute("hidden", !next.has("withheld "));
    // Where that is all there is to tell, it stands amid the map and not in its corner.
    const alone = [...next].every(([name, { rank }]) => name === "withheld " || rank !== "now");
    panel?.classList.toggle("is-alone", alone && next.get("withheld ")?.rank === "now");
    labels.show(next);
  };

  // Room around the view, so that a flight does not run out of what is drawn.
  for (const group of [layers.areas, layers.reaches, layers.fades, layers.ribbons]) {
    const first = /** @type {L.Path | undefined} */ (group.getLayers()[0]);
    if (first) map.getRenderer(first).options.padding = ROOM;
  }
  const place = () => shapes.forEach((shape) => shape.place?.());
  map.on("zoomend viewreset moveend", place);
  pickable(layers, scene, store, actions);
  drawGround(map, layers.basemap, root);
  let before = store.get();
  store.subscribe(
    afterPaint(() => {
      const now = store.get();
      // The camera first: while it flies, new names wait.
      camera.follow(now, before);
      draw(now);
      if (now.lang !== before.lang) labels.reword();
      before = now;
    }, () => LATER),
  );
  place();
  draw(before);
}

/** @param {Shape} shape @param {Look | undefined} look */
function dress(shape, look) {
  for (const element of shape.elements) {
    const keep = element.getAttribute("data-class") ?? "";
    element.setAttribute("class", look ? `${keep} ${classesOf(look)}` : `${keep} is-off`);
    if (!look) continue;
    if (element.style.getPropertyValue("--weight") !== String(look.weight)) element.style.setProperty("--weight", String(look.weight));
    if (keep.includes("hatched")) element.style.fill = `url(#hatch-${look.colour})`;
  }
  if (look) shape.dress?.(look);
}

/** @param {Look} look */
const classesOf = ({ rank, colour, certainty, back }) => `c${colour} is-${rank} certainty-${certainty}${back ? " is-back" : ""}`;

/**
 * The SVG elements of every shape, under the keys of `shownAt`.
 * @param {L.Map} map @param {MountOptions["layers"]} layers @param {Scene} scene @param {SVGDefsElement} definitions
 */
function shapesOf(map, layers, scene, definitions) {
  /** @type {Map<string, Shape>} */
  const shapes = new Map();
  const add = (/** @type {string} */ name, /** @type {L.Layer} */ layer, /** @type {string} */ classes) => {
    const element = layer instanceof L.Path ? /** @type {SVGElement | undefined} */ (layer.getElement()) : undefined;
    if (!element) return undefined;
    element.setAttribute("data-class", classes);
    const shape = shapes.get(name) ?? { elements: [] };
    shape.elements.push(element);
    shapes.set(name, shape);
    return { element, shape };
  };
  eachFeature(layers.areas, (id, layer) => add(`area ${id}`, layer, "shape soft"));
  /** @type {Map<string, L.Polygon[]>} */
  const fades = new Map();
  eachFeature(layers.fades, (id, layer) => fades.set(id, [...(fades.get(id) ?? []), /** @type {L.Polygon} */ (layer)]));
  /** @type {Map<string, L.Polygon>} */
  const lands = new Map();
  eachFeature(layers.basemap, (id, layer) => lands.set(id, /** @type {L.Polygon} */ (layer)));
  for (const [id, nested] of fades) {
    const land = lands.get(id.split("/")[1]?.toLowerCase());
    const { element, ...rest } = fadeOf(map, nested, land, id, definitions);
    shapes.set(`seen-from ${id}`, { elements: [element], ...rest });
  }
  eachFeature(layers.reaches, (id, layer) => add(`reach ${id}`, layer, "shape hatched"));
  const ground = /** @type {GeoJSON.FeatureCollection} */ (layers.reaches.toGeoJSON());
  const under = L.geoJSON(ground, { pane: "reaches", interactive: false }).addTo(map);
  eachFeature(under, (id, layer) => add(`reach ${id}`, layer, "shape under"));
  const ribbons = new Map(scene.ribbons.map((ribbon, index) => [ribbon.id, { ribbon, index }]));
  eachFeature(layers.ribbons, (id, layer) => {
    // A curve of few points shows a corner wherever Leaflet leaves one out.
    if (layer instanceof L.Polyline) layer.options.smoothFactor = 0;
    const found = ribbons.get(id);
    const added = add(`ribbon ${id}`, layer, "shape ribbon");
    if (found && added) dressRibbon(map, found.ribbon, found.index, definitions, added);
  });
  shapes.forEach((shape) => dress(shape, undefined));
  return shapes;
}

/**
 * @param {L.Map} map @param {Ribbon} ribbon @param {number} index
 * @param {SVGDefsElement} definitions @param {{ element: SVGElement, shape: Shape }} drawn
 */
function dressRibbon(map, ribbon, index, definitions, { element, shape }) {
  const fading = fadingOf(ribbon, index);
  definitions.append(fading.gradient);
  element.style.stroke = `url(#ribbon-${index})`;
  const signs = svg("path", { "data-class": "shape signs" });
  element.after(signs);
  shape.elements.push(signs);
  /** @type {Look | undefined} */
  let now;
  shape.place = () => {
    if (!now) return;
    fading.place(map, now);
    signs.setAttribute("d", now.back ? chevrons(map, ribbon) : now.certainty === "withheld" ? crosses(map, ribbon) : "");
  };
  shape.dress = (look) => {
    now = look;
    shape.place?.();
  };
}

/** How far land is drawn; a lake may reach over its rim. @param {L.GeoJSON} basemap */
function landBounds(basemap) {
  const bounds = L.latLngBounds([]);
  basemap.eachLayer((layer) => {
    const { feature } = /** @type {L.Polygon & { feature?: GeoJSON.Feature }} */ (layer);
    if (feature?.properties?.kind === "land") bounds.extend(/** @type {L.Polygon} */ (layer).getBounds());
  });
  return bounds;
}

/** @param {L.GeoJSON} group @param {(id: string, layer: L.Layer) => void} tell */
function eachFeature(group, tell) {
  group.eachLayer((layer) => {
    const { feature } = /** @type {L.Layer & { feature?: GeoJSON.Feature }} */ (layer);
    if (feature) tell(String(feature.id ?? feature.properties?.id), layer);
  });
}

/**
 * A press on the map goes to the next step, in story order, that is told of that shape.
 * @param {MountOptions["layers"]} layers @param {Scene} scene @param {Store} store @param {Actions} actions
 */
function pickable(layers, scene, store, actions) {
  for (const group of [layers.areas, layers.fades, layers.reaches, layers.ribbons]) {
    eachFeature(group, (id, layer) => {
      layer.on("click", () => {
        const steps = scene.steps.filter((step) => step.marks.some((mark) => mark.ref === id));
        const { step: now, mode } = store.get();
        const next = (mode === "all" ? undefined : steps.find(({ index }) => index > now)) ?? steps[0];
        if (next) actions.go(next.index);
      });
    });
  }
}

/** @param {Look | undefined} a @param {Look | undefined} b */
const same = (a, b) => a === b || (a && b && JSON.stringify(a) === JSON.stringify(b));
