// @ts-check
// The outlines of what is drawn on the map, in pixels of its container, for naming them.

import * as L from "leaflet";
import { between, inside } from "./rings.js";

/** @import { MountOptions } from "./types" */
/** @import { Point, Rings } from "./rings.js" */

/** Fine enough to place a name by, and few points. */
const COARSE_PX = 1.2;

/**
 * @param {L.Map} map
 * @param {MountOptions["layers"]} layers
 */
export function outlinesOf(map, layers) {
  /** @type {Map<string, L.LatLng[][]>} */
  const rings = new Map();
  /** @type {Map<string, L.LatLng[][]>} */
  const ways = new Map();
  for (const [kind, group] of /** @type {const} */ ([["area", layers.areas], ["reach", layers.reaches], ["seen-from", layers.fades]])) {
    eachShape(group, (id, layer, step) => {
      const whole = /** @type {L.LatLng[][]} */ (flat(layer.getLatLngs()));
      // Of a fade that is the widest of its steps: they come nearest first.
      rings.set(`${kind} ${id}`, step ? whole : [...(rings.get(`${kind} ${id}`) ?? []), ...whole]);
    });
  }
  eachShape(layers.ribbons, (id, layer) => ways.set(id, flat(layer.getLatLngs())));

  const lands = landsOf(layers.basemap);
  eachShape(layers.basemap, (id, layer) => rings.set(`land ${id}`, flat(layer.getLatLngs())));
  /** The country that a place lies in; undefined at sea. @param {Point} at longitude and latitude */
  const landAt = (at) => lands.find(({ west, south, east, north, rings: own }) => at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north && inside(own, at));

  let zoom = NaN;
  /** @type {Map<string, Rings>} */
  let projected = new Map();
  /** @param {string} key @param {L.LatLng[][]} lines @returns {Rings} */
  const inPixels = (key, lines) => {
    if (map.getZoom() !== zoom) [zoom, projected] = [map.getZoom(), new Map()];
    const known = projected.get(key) ?? lines.map((line) => L.LineUtil.simplify(line.map((at) => map.project(at)), COARSE_PX).map(({ x, y }) => /** @type {Point} */ ([x, y])));
    projected.set(key, known);
    const { x: left, y: top } = /** @type {L.Point} */ (map.getPixelBounds().min);
    return known.map((line) => line.map(([x, y]) => [x - left, y - top]));
  };
  return {
    /** The outlines of an area, a band, a fade or a country's land, by its key. @param {string} key */
    rings: (key) => inPixels(key, rings.get(key) ?? []),
    /** Whether a point of the map lies on land of another country than a place does. @param {Point} home longitude and latitude */
    abroadFrom(home) {
      const own = landAt(home);
      return (/** @type {Point} */ point) => {
        const { lng, lat } = map.containerPointToLatLng(point);
        const there = landAt([lng, lat]);
        return Boolean(own && there && own !== there);
      };
    },
    /** Points along a ribbon. @param {string} id */
    points: (id) => inPixels(`ribbon ${id}`, ways.get(id) ?? []).flatMap((line) => line.slice(1).flatMap((to, i) => between(line[i], to, 10))),
  };
}

/** The countries' land, as the basemap has it. @param {L.GeoJSON} basemap */
function landsOf(basemap) {
  /** @type {{ west: number, south: number, east: number, north: number, rings: Rings }[]} */
  const lands = [];
  basemap.eachLayer((layer) => {
    const { feature } = /** @type {L.Polygon} */ (layer);
    if (feature?.properties?.kind !== "land") return;
    const { type, coordinates } = /** @type {GeoJSON.Polygon | GeoJSON.MultiPolygon} */ (feature.geometry);
    const rings = /** @type {Rings} */ (type === "Polygon" ? coordinates : coordinates.flat());
    const box = /** @type {L.Polygon} */ (layer).getBounds();
    lands.push({ west: box.getWest(), south: box.getSouth(), east: box.getEast(), north: box.getNorth(), rings });
  });
  return lands;
}

/** @param {L.GeoJSON} group @param {(id: string, layer: L.Polyline, step: number) => void} tell */
function eachShape(group, tell) {
  group.eachLayer((layer) => {
    const { feature } = /** @type {L.Polyline} */ (layer);
    if (feature) tell(String(feature.id ?? feature.properties?.id), /** @type {L.Polyline} */ (layer), Number(feature.properties?.step ?? 0));
  });
}

/** Lines out of however deep a nest of them. @param {any} nested @returns {L.LatLng[][]} */
const flat = (nested) => (nested[0] instanceof L.LatLng ? [nested] : nested.flatMap(flat));
