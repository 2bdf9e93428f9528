// @ts-check
// Above and behind the lanes: the band of years, the months where there is room, each lane's line.

import { BAND, FLAG } from "./lanes.js";
import { svg } from "./svg.js";
import { wideOf } from "./words.js";

/** @import { Layout } from "./lanes.js" */
/** @import { Cell } from "./scales.js" */

const MONTH_WORDS = 34;
const PADDING = 5;

/**
 * @param {Layout} layout @param {string} lang
 * @returns {{ nodes: SVGElement[], stick: (from: number) => void }} `stick` keeps the words of a
 *   year in sight whose beginning is not
 */
export function drawHead(layout, lang) {
  const { cells, months, lanesEnd, axis } = layout;
  const bottom = FLAG + BAND;
  const words = cells.map((cell, i) => labelOf(cell, cells[i + 1]));
  const texts = cells.map((cell, i) => svg("text", { class: "year", x: cell.x0 + PADDING, y: bottom - 6 }, words[i]));
  const month = new Intl.DateTimeFormat(lang, { month: "short", timeZone: "UTC" });
  const each = months.length > 1 ? months[1].x - months[0].x : 0;
  const nodes = [
    ...cells.map(({ x0, x1 }, i) => svg("rect", { class: `band${i % 2 ? " is-other" : ""}`, x: x0 + 0.5, y: FLAG + 1, width: Math.max(1, x1 - x0 - 1), height: BAND - 2, rx: 2 })),
    ...months.map(({ x }) => svg("path", { class: "tick is-month", d: `M${round(x)},${bottom - 6}V${bottom - 1}` })),
    ...cells.slice(1).map(({ x0 }) => svg("path", { class: `tick by-${axis}`, d: `M${round(x0)},${bottom}V${lanesEnd}` })),
    ...(each < MONTH_WORDS ? [] : months.map(({ x, month: n }) => svg("text", { class: "month", x: x + 3, y: bottom - 6 }, month.format(Date.UTC(2001, n, 15))))),
    ...texts,
  ];
  let stuck = -1;
  return {
    nodes,
    stick(from) {
      const edge = from + layout.left;
      const at = cells.findIndex(({ x0, x1 }) => x0 < edge && x1 > edge);
      if (stuck >= 0 && stuck !== at) texts[stuck].setAttribute("x", String(round(cells[stuck].x0 + PADDING)));
      stuck = at;
      if (at < 0) return;
      const { x0, x1 } = cells[at];
      texts[at].setAttribute("x", String(round(Math.max(x0 + PADDING, Math.min(edge + PADDING, x1 - wideOf(words[at]) - PADDING)))));
    },
  };
}

/**
 * A year's words, where they have room in its cell, or beyond it where the next cell says nothing.
 * @param {Cell} cell @param {Cell | undefined} next
 */
function labelOf({ x0, x1, label }, next) {
  const room = (next && !next.label ? next.x1 : x1) - x0 - 2;
  if (wideOf(label) + PADDING <= room) return label;
  const short = label.replace(/\d\d(\d\d)/g, "’$1");
  return wideOf(short) + PADDING <= room ? short : "";
}

/** Each lane's own line, faint, so that a name at the left belongs to what lies far to the right. @param {Layout} layout */
export const drawRules = ({ lanes, left, width }) =>
  lanes.map(({ middle }) => svg("path", { class: "lane-rule", d: `M${left},${round(middle)}H${round(width)}` }));

/** @param {number} x */
const round = (x) => Math.round(x * 10) / 10;
