// @ts-check
// One window on the plane for all maps: the same bounds, the same scale.

/** @import { Window4 } from "./types" */

/**
 * The smallest window of a shape around all frames, with a margin.
 * @param {Window4[]} frames left, top, width, height @param {number} ratio width to height
 * @returns {Window4}
 */
export function windowOf(frames, ratio, margin = 0.05) {
  const left = Math.min(...frames.map(([x]) => x));
  const top = Math.min(...frames.map(([, y]) => y));
  const right = Math.max(...frames.map(([x, , wide]) => x + wide));
  const bottom = Math.max(...frames.map(([, y, , high]) => y + high));
  const height = Math.max(bottom - top, (right - left) / ratio) * (1 + 2 * margin);
  const width = height * ratio;
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height];
}
