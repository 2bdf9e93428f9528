// @ts-check
// Where a band or a fading country is named: a spot amid its own shape, and the way it runs there.

import * as L from "leaflet";

/** @import { MountOptions } from "./types" */

/**
 * Where a band is labelled: amid its own shape, turned the way it runs there. A fade is labelled
 * inland of its band, on the side it fades to.
 * @param {MountOptions["layers"]} layers @param {string} kind @param {string} ref
 */
export function alongOf(layers, kind, ref) {
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
