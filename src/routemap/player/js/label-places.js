// @ts-check
// Where labels stand so that none lies over another; what finds no room is left out.

/** @typedef {{ x: number, y: number, width: number, height: number }} Wanted centre and size, in pixels */

const GAP = 3;
const EDGE = 6;

/**
 * Place labels in order of importance, each at its own spot or a little beside it.
 * @param {Wanted[]} wanted
 * @param {number} width of the map
 * @param {number} height
 * @param {Wanted[]} [others] what else stands on the map already, such as its buttons
 * @returns {({ dx: number, dy: number } | null)[]}
 */
export function arrange(wanted, width, height, others = []) {
  const taken = [...others];
  return wanted.map((label) => {
    for (const [across, down] of [[0, 0], [0, -0.9], [0, 0.9], [0.7, 0], [-0.7, 0], [0.6, -0.9], [-0.6, 0.9], [0, -1.9], [0, 1.9]]) {
      const box = inside({ ...label, x: label.x + across * label.width, y: label.y + down * label.height }, width, height);
      // Far from where it belongs, a name would say something else.
      if (!box || Math.abs(box.x - label.x) > 0.75 * label.width || Math.abs(box.y - label.y) > Math.max(45, label.height)) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return { dx: Math.round(box.x - label.x), dy: Math.round(box.y - label.y) };
    }
    return null;
  });
}

/** Move a label that sticks out of the map into it. @param {Wanted} box @param {number} width @param {number} height */
function inside(box, width, height) {
  const [halfWide, halfHigh] = [box.width / 2 + EDGE, box.height / 2 + EDGE];
  if (width < 2 * halfWide || height < 2 * halfHigh) return null;
  return {
    ...box,
    x: Math.min(width - halfWide, Math.max(halfWide, box.x)),
    y: Math.min(height - halfHigh, Math.max(halfHigh, box.y)),
  };
}

/** @param {Wanted} a @param {Wanted} b */
const overlap = (a, b) =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP;
