// @ts-check
// How much room words take, without asking the browser, which would have to lay the page out.

const LATIN = 6.3;
const HANGUL = 12.6;
/** Where the scripts begin whose letters fill a square: beyond the dashes and quotation marks. */
const SQUARE = "\u2e80";

/** The width of words on the timeline, in pixels. @param {string} words */
export function wideOf(words) {
  let wide = 0;
  for (const letter of words) wide += letter > SQUARE ? HANGUL : LATIN;
  return wide;
}

/**
 * Words cut short to a room, between two of them and never within one.
 * @param {string} words @param {number} room in pixels
 */
export function clipped(words, room) {
  if (wideOf(words) <= room) return words;
  const parts = words.split(" ");
  for (let n = parts.length - 1; n > 0; n -= 1) {
    const cut = `${parts.slice(0, n).join(" ").replace(/[,;:–-]+$/, "")} …`;
    if (wideOf(cut) <= room) return cut;
  }
  return "…";
}
