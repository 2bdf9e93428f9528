// @ts-check
// Where a name may stand, in pixels, the best spot first: within its area, or along its band.
// What stands far from its shape would say something else, so such spots are not even offered.

import { along, boundsOf, distance, inside } from "./rings.js";

/** @import { Point, Rings } from "./rings.js" */

/** A centre and a turn in degrees; a dearer spot is a worse one.
 * @typedef {{ x: number, y: number, turn: number, cost: number }} Spot
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ view: Size, lines?: Point[], band?: Rings, anchor?: Point, country?: Rings, abroad?: (point: Point) => boolean, anyhow?: boolean }} Around
 *   `lines` are points of ways drawn, better not covered; on a `band` no name may stand, nor beside
 *   its area on another country's land, unless it must stand somewhere `anyhow` */

export const EDGE = 6;
const GRID = 11;
const GAP = 3;
/** How far a name over or under a small shape may stand aside, as a share of its width. */
const ASIDE = 0.4;
const STEEPEST = 58;
/** How far a name along a band may stand off it, in pixels: at its worst end, and all in all. */
const FARTHEST = 22;
const FAR = 9;
/** A band shorter than this share of its name is not named: the name would point anywhere. */
const SHORT = 0.25;
/** A shape so small beside its name is named like a town, over whatever lies around it. */
const TINY = 0.08;
/** What it costs to stand on another country's land: all but a name less. */
const ABROAD = 8;

/**
 * Spots whose centre lies in a shape, those with the most of the name inside it first.
 * @param {Rings} rings @param {Size} size @param {Around} around @returns {Spot[]}
 */
export function spotsWithin(rings, size, around) {
  const { view, band = [], lines = [], anchor } = around;
  const shape = boundsOf(rings);
  const seen = {
    west: Math.max(shape.west, size.width / 2 + EDGE), east: Math.min(shape.east, view.width - size.width / 2 - EDGE),
    north: Math.max(shape.north, size.height / 2 + EDGE), south: Math.min(shape.south, view.height - size.height / 2 - EDGE),
  };
  const points = [...(anchor ? [anchor] : []), ...grid(seen)].filter((point) => holds(seen, point) && inside(rings, point));
  const best = anchor && holds(seen, anchor) ? anchor : mean(points);
  const wide = Math.hypot(seen.east - seen.west, seen.south - seen.north) || 1;
  const spots = points.flatMap(([x, y]) => {
    if (covers(x, y, size, band)) return [];
    const outside = samples(x, y, size).filter((point) => !inside(rings, point)).length / 15;
    return [{ x, y, turn: 0, cost: 2 * outside + Math.hypot(x - best[0], y - best[1]) / wide + crossed(x, y, size, lines) }];
  });
  if (!spots.length && around.country) return inland(rings, size, around);
  const small = shape.east - shape.west < size.width && holds({ west: 0, north: 0, east: view.width, south: view.height }, [shape.west, shape.north]);
  const besides = small && !band.length ? spotsBeside(rings, size, around) : [];
  return [...spots, ...besides].sort((a, b) => a.cost - b.cost);
}

/**
 * Where a fade is too thin for a name: amid its country, as long as that is right by the fade.
 * @param {Rings} rings @param {Size} size @param {Around} around
 */
function inland(rings, size, { country = [], ...around }) {
  const right = spotsWithin(country, size, around).filter(({ x, y }) => distance(rings, [x, y]) < size.width / 2);
  return right.map((spot) => ({ ...spot, cost: spot.cost + distance(rings, [spot.x, spot.y]) / size.width })).sort((a, b) => a.cost - b.cost);
}

/**
 * Spots along a band and turned as it runs there: beside it first, for a hatch is hard to read on.
 * @param {Rings} rings @param {Size} size @param {Around} around @returns {Spot[]}
 */
export function spotsAlong(rings, size, around) {
  const { view, lines = [] } = around;
  const seen = along(rings, 8).filter(([x, y]) => x > 0 && y > 0 && x < view.width && y < view.height);
  const shape = boundsOf([seen]);
  const wide = Math.hypot(shape.east - shape.west, shape.south - shape.north);
  if (wide < size.width * SHORT) return [];
  if (wide < size.width * 0.6) return spotsBeside(rings, size, around);
  const centre = mean(seen);
  const every = Math.max(1, Math.round(seen.length / 40));
  const spots = seen.filter((_, i) => i % every === 0).flatMap((station) => {
    const near = seen.filter(([x, y]) => Math.hypot(x - station[0], y - station[1]) < Math.max(24, size.width / 2));
    const [x, y] = mean(near);
    const turn = slope(near, x, y);
    const [ux, uy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
    const across = near.map((point) => (point[1] - y) * ux - (point[0] - x) * uy);
    const off = size.height / 2 + 2;
    return [0, Math.max(...across) + off, Math.min(...across) - off].flatMap((side) => {
      const at = /** @type {Point} */ ([x - side * uy, y + side * ux]);
      if (!fits(at, turn, size, view)) return [];
      const gaps = [-0.45, -0.2, 0, 0.2, 0.45].map((share) =>
        Math.max(0, distance(rings, [at[0] + share * size.width * ux, at[1] + share * size.width * uy]) - size.height / 2));
      const gap = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
      if (gap > FAR || Math.max(...gaps) > FARTHEST) return [];
      const cost = gap / FAR + (side ? 0 : 0.7) + Math.abs(turn) / 60 + Math.hypot(at[0] - centre[0], at[1] - centre[1]) / wide;
      return [{ x: at[0], y: at[1], turn, cost: cost + crossed(at[0], at[1], size, lines) }];
    });
  });
  return spots.sort((a, b) => a.cost - b.cost);
}

/** Right beside a small shape, as a town is named. @param {Rings} rings @param {Size} size @param {Around} around */
export function spotsBeside(rings, size, { view, lines = [], abroad = () => false, anyhow = false }) {
  const { west, north, east, south } = boundsOf(rings);
  const [x, y] = [(west + east) / 2, (north + south) / 2];
  /** @type {Point[]} */
  const sides = [[east + GAP + size.width / 2, y], [west - GAP - size.width / 2, y], ...[0, -ASIDE, ASIDE].flatMap((aside) => /** @type {Point[]} */ (
    [[x + aside * size.width, north - GAP - size.height / 2], [x + aside * size.width, south + GAP + size.height / 2]]))];
  // A name over or under a shape may be moved along it, so that it ends within the map.
  for (const at of sides.slice(2)) at[0] = Math.min(Math.max(at[0], size.width / 2 + EDGE), Math.max(view.width - size.width / 2 - EDGE, x - size.width / 2));
  return sides.flatMap((at, i) => {
    const away = east - west < TINY * size.width ? 0 : samples(at[0], at[1], size).filter(abroad).length;
    if (!fits(at, 0, size, view) || (away >= 3 && !anyhow)) return [];
    return [{ x: at[0], y: at[1], turn: 0, cost: 1.2 + i / 10 + crossed(at[0], at[1], size, lines) + (anyhow ? ABROAD + away / 5 : 0) }];
  });
}

/** @param {import("./rings.js").Bounds} bounds @returns {Point[]} */
function grid({ west, north, east, south }) {
  if (!(east >= west && south >= north)) return [];
  const apart = Math.max(7, Math.sqrt(((east - west) * (south - north)) / (GRID * GRID)));
  const n = (/** @type {number} */ from, /** @type {number} */ to) => Math.floor((to - from) / apart) + 1;
  return Array.from({ length: n(west, east) }, (_, i) => i).flatMap((i) =>
    Array.from({ length: n(north, south) }, (_, j) => /** @type {Point} */ ([west + i * apart, north + j * apart])));
}

/** Fifteen points of a name's box. @param {number} x @param {number} y @param {Size} size @returns {Point[]} */
const samples = (x, y, { width, height }) =>
  [-0.48, -0.24, 0, 0.24, 0.48].flatMap((across) => [-0.45, 0, 0.45].map((down) => /** @type {Point} */ ([x + across * width, y + down * height])));

/** @param {number} x @param {number} y @param {Size} size @param {Rings} band */
const covers = (x, y, size, band) =>
  samples(x, y, size).some((point) => inside(band, point)) || band.some((ring) => ring.some((point) => within(x, y, size, point)));

/** What it costs to cover ways. @param {number} x @param {number} y @param {Size} size @param {Point[]} lines */
const crossed = (x, y, size, lines) => Math.min(4, lines.filter((point) => within(x, y, size, point)).length) / 6;

/** @param {number} x @param {number} y @param {Size} size @param {Point} point */
const within = (x, y, { width, height }, [px, py]) => Math.abs(px - x) < width / 2 && Math.abs(py - y) < height / 2;

/** @param {import("./rings.js").Bounds} bounds @param {Point} point */
const holds = ({ west, north, east, south }, [x, y]) => x >= west && x <= east && y >= north && y <= south;

/** @param {Point} at @param {number} turn @param {Size} size @param {Size} view */
function fits([x, y], turn, { width, height }, view) {
  const [sin, cos] = [Math.abs(Math.sin((turn * Math.PI) / 180)), Math.cos((turn * Math.PI) / 180)];
  const [wide, high] = [(width * cos + height * sin) / 2 + EDGE, (width * sin + height * cos) / 2 + EDGE];
  return x >= wide && x <= view.width - wide && y >= high && y <= view.height - high;
}

/** @param {Point[]} points @returns {Point} */
const mean = (points) =>
  [points.reduce((sum, [x]) => sum + x, 0) / (points.length || 1), points.reduce((sum, [, y]) => sum + y, 0) / (points.length || 1)];

/** The way that points run, in degrees, readable. @param {Point[]} points @param {number} x @param {number} y */
function slope(points, x, y) {
  let [xx, yy, xy] = [0, 0, 0];
  for (const [px, py] of points) [xx, yy, xy] = [xx + (px - x) ** 2, yy + (py - y) ** 2, xy + (px - x) * (py - y)];
  const turn = (Math.atan2(2 * xy, xx - yy) / 2 / Math.PI) * 180;
  return Math.abs(turn) > STEEPEST ? 0 : Math.round(turn);
}
