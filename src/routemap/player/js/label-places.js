// @ts-check
// Where labels stand so that none lies over another; what finds no room is left out.

/** @import { Size, Spot } from "./label-spots.js" */

/** @typedef {{ x: number, y: number, width: number, height: number }} Box centre and size, in pixels */

const GAP = 3;

/**
 * Place labels in order of importance, each at the best of its spots that is free.
 * @param {{ size: Size, spots: Spot[] }[]} wanted
 * @param {Box[]} [others] what else stands on the map already, such as its buttons
 * @returns {(Spot | null)[]}
 */
export function arrange(wanted, others = []) {
  const taken = [...others];
  return wanted.map(({ size, spots }) => {
    for (const spot of spots) {
      const boxes = boxesOf(spot, size);
      if (boxes.some((box) => taken.some((other) => overlap(box, other)))) continue;
      taken.push(...boxes);
      return spot;
    }
    return null;
  });
}

/** A turned name is a row of small boxes, each with room for the turned corners: the one around it
 * all would keep much room empty.
 * @param {Spot} spot @param {Size} size @returns {Box[]} */
function boxesOf({ x, y, turn }, { width, height }) {
  if (!turn) return [{ x, y, width, height }];
  const n = Math.max(1, Math.ceil(width / Math.max(1, height)));
  const [ux, uy] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const side = height * (Math.abs(ux) + Math.abs(uy));
  return Array.from({ length: n }, (_, i) => {
    const off = ((i + 0.5) / n - 0.5) * width;
    return { x: x + off * ux, y: y + off * uy, width: side, height: side };
  });
}

/** @param {Box} a @param {Box} b */
const overlap = (a, b) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP;
