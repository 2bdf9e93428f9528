// @ts-check
// A timeline on its way from one layout to another: every bar, line and lane glides by itself.

/** @import { Layout } from "./lanes.js" */

/**
 * @param {Layout} a @param {Layout} b @param {number} share from 0 (a) to 1 (b)
 * @returns {Layout}
 */
export function between(a, b, share) {
  if (share === 1) return b;
  const mix = (/** @type {number} */ from, /** @type {number} */ to) => from + (to - from) * share;
  /** @type {<T extends Record<string, any>>(from: T | undefined, to: T, keys: (keyof T)[]) => T} */
  const blend = (from, to, keys) => (from ? { ...to, ...Object.fromEntries(keys.map((key) => [key, mix(from[key], to[key])])) } : to);
  return {
    ...b,
    height: mix(a.height, b.height),
    lanesEnd: mix(a.lanesEnd, b.lanesEnd),
    lanes: b.lanes.map((lane, i) => blend(a.lanes[i], lane, ["y", "height", "middle"])),
    threads: b.threads.map((thread, i) => blend(a.threads[i], thread, ["x0", "y0", "x1", "y1"])),
    contexts: b.contexts.map((bar) => blend(a.contexts.find(({ index }) => index === bar.index), bar, ["x0", "x1", "x", "room", "y"])),
    bars: b.bars.map((bar, i) => {
      const [from, to] = [a.bars[i], bar].map(({ solid, drawn }) => solid ?? [peak(drawn), peak(drawn)]);
      return {
        ...blend(a.bars[i], bar, ["x0", "x1", "at", "y", "high"]),
        drawn: [mix(a.bars[i].drawn[0], bar.drawn[0]), mix(a.bars[i].drawn[1], bar.drawn[1])],
        solid: /** @type {[number, number]} */ ([mix(from[0], to[0]), mix(from[1], to[1])]),
      };
    }),
    xOf: (step, phase) => mix(a.xOf(step, phase), b.xOf(step, phase)),
  };
}

/** Where a bar that is nowhere sure is at its fullest. @param {[number, number]} drawn */
export const peak = ([from, to]) => (from + to) / 2;

/** Slow at both ends. @param {number} share */
export const eased = (share) => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
