// @ts-check
// Which part of the timeline is in sight, where all of it is wider than the page: pure numbers.
// `from` is the first pixel of the content in sight, `seen` how many are, `width` how many there are.

/** Where the playhead may move before the sight follows it, and where it then stands: shares of the sight. */
const CALM = [0.18, 0.8];
const AHEAD = 0.32;
const EDGE = 0.06;

/** @param {number} from @param {number} seen @param {number} width */
export const within = (from, seen, width) => Math.max(0, Math.min(from, width - seen));

/**
 * Where the sight stands for a playhead at `x`: as it is, or so that the playhead has room ahead.
 * While the playhead is dragged, the sight moves as little as it can.
 * @param {number} x @param {number} from @param {number} seen @param {number} width @param {boolean} dragged
 */
export function following(x, from, seen, width, dragged) {
  const share = (x - from) / seen;
  if (dragged) {
    const least = x - (1 - EDGE) * seen;
    const most = x - EDGE * seen;
    return within(Math.min(most, Math.max(least, from)), seen, width);
  }
  if (share >= CALM[0] && share <= CALM[1]) return within(from, seen, width);
  return within(x - (share < CALM[0] && share > -0.5 ? 1 - AHEAD : AHEAD) * seen, seen, width);
}

/**
 * A new zoom, and where the sight then starts, so that the day under `x` (in sight) stays there.
 * @param {{ zoom: number, from: number }} now @param {number} zoom wished for @param {number} most
 * @param {number} x @param {number} left where the calendar begins in the content
 */
export function zoomed(now, zoom, most, x, left) {
  const next = Math.max(1, Math.min(most, zoom));
  const day = (now.from + x - left) / now.zoom;
  return { zoom: next, from: next === 1 ? 0 : day * next + left - x };
}

/**
 * How far one may zoom: until a month is about as wide as the sight.
 * @param {[number, number]} extent in days @param {number} seen
 */
export const mostZoom = ([first, last], seen) => Math.max(1, Math.min((last - first) / 31, 60000 / Math.max(1, seen)));
