// @ts-check
// Outlines in pixels: what lies inside, how far away, how large. Draws nothing.

/** @typedef {[number, number]} Point
 * @typedef {Point[][]} Rings closed outlines; one within another is a hole
 * @typedef {{ west: number, north: number, east: number, south: number }} Bounds */

/** Where each level that was asked for crosses the outlines, from west to east.
 * @type {WeakMap<Rings, Map<number, number[]>>} */
const levels = new WeakMap();
const N_LEVELS = 256;

/**
 * Whether a point lies in what the outlines hold. Points are asked for in rows, some thousands for a
 * name: so each row is cut with the outlines once.
 * @param {Rings} rings not to be changed afterwards
 * @param {Point} point
 */
export function inside(rings, [x, y]) {
  let known = levels.get(rings);
  if (!known || known.size >= N_LEVELS) levels.set(rings, (known = new Map()));
  let cuts = known.get(y);
  if (!cuts) known.set(y, (cuts = cutsAt(rings, y)));
  let odd = false;
  for (let i = cuts.length - 1; i >= 0 && x < cuts[i]; i -= 1) odd = !odd;
  return odd;
}

/** @param {Rings} rings @param {number} y */
function cutsAt(rings, y) {
  /** @type {number[]} */
  const cuts = [];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [a, b] = [ring[i], ring[j]];
      if (a[1] > y !== b[1] > y) cuts.push(((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]);
    }
  }
  return cuts.sort((a, b) => a - b);
}

/** How far a point lies from what the outlines hold; 0 within. @param {Rings} rings @param {Point} point */
export function distance(rings, point) {
  if (inside(rings, point)) return 0;
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) least = Math.min(least, toSegment(point, ring[j], ring[i]));
  }
  return least;
}

/** @param {Point} point @param {Point} a @param {Point} b */
function toSegment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** @param {Rings} rings @returns {Bounds} */
export function boundsOf(rings) {
  const found = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  for (const [x, y] of rings.flat()) {
    found.west = Math.min(found.west, x);
    found.east = Math.max(found.east, x);
    found.north = Math.min(found.north, y);
    found.south = Math.max(found.south, y);
  }
  return found;
}

/** Points along every outline, one each `apart` pixels at most. @param {Rings} rings @param {number} apart */
export function along(rings, apart) {
  return rings.flatMap((ring) => ring.flatMap((to, i) => between(ring[(i || ring.length) - 1], to, apart)));
}

/** Points from one to another, the last included. @param {Point} from @param {Point} to @param {number} apart */
export function between([ax, ay], [bx, by], apart) {
  const n = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / apart));
  return Array.from({ length: n }, (_, i) => /** @type {Point} */ ([ax + ((bx - ax) * (i + 1)) / n, ay + ((by - ay) * (i + 1)) / n]));
}
