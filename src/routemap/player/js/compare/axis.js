// @ts-check
// The lanes' geometry: one axis for all journeys, the calendar or days from a moment of each line's
// own; bars with fading ends, in rows. Draws nothing.

import { ticks } from "../calendar.js";

/** @import { Span } from "../types" */
/** @import { Align, DigestStep, Journey, Line, Window4 } from "./types" */

/**
 * A bar's `solid` is where the step is sure to be going on; null where no day is sure.
 * @typedef {{ step: DigestStep, x0: number, x1: number, solid: [number, number] | null, y: number }} Bar
 * @typedef {{ line: Line, y: number, height: number, bars: Bar[], zero: [number, number] | null }} Lane
 * @typedef {{ journey: Journey, index: number, y: number, height: number, lanes: Lane[], without: boolean }} Block
 * @typedef {{ x: number, label: number | null, unit: "year" | "years" | "months" }} Tick
 * @typedef {{ width: number, height: number, left: number, right: number, zeroX: number | null, blocks: Block[], ticks: Tick[] }} Layout
 */

const DAYS = { years: 365.25, months: 30.44 };
const AXIS = 34;
const ROW = 14;
const MOST_ROWS = 10;
const PAD = 12;
const TITLE = 26;
const LABEL = 20;
const LEAST_BAR = 9;
const GUTTER = { wide: 208, from: 720 };
const LABEL_PX = 58;
const OPEN = 0.025;

/**
 * @param {Journey[]} journeys @param {Align} align @param {number} width
 * @returns {Layout}
 */
export function layoutOf(journeys, align, width) {
  const gutter = width >= GUTTER.from ? GUTTER.wide : 0;
  const [left, right] = [gutter + 4, width - 14];
  const [from, to] = extentOf(journeys, align);
  const x = (/** @type {number} */ day) => left + ((Math.min(to, Math.max(from, day)) - from) / Math.max(1, to - from)) * (right - left);
  let y = AXIS;
  const blocks = journeys.map((journey, index) => {
    const top = y;
    const shown = journey.lines.filter((line) => line.steps.length && (align === "calendar" || line.moments[align]));
    y += gutter ? PAD : PAD + TITLE;
    const lanes = shown.map((line) => {
      const named = journey.lines.length > 1 && !gutter ? LABEL : 0;
      const lane = laneOf(line, align, x, within(journey, align, [from, to]), y + named);
      const height = Math.max(gutter ? 34 : ROW, lane.height);
      y += named + height + 6;
      return { line, y: lane.y, height, bars: lane.bars, zero: zeroOf(line, align, x) };
    });
    if (!lanes.length) y += gutter ? 40 : 24;
    if (gutter) y = Math.max(y, top + PAD + 46 + (journey.lines.length > 1 ? 20 : 0));
    y += PAD - 6;
    return { journey, index, y: top, height: y - top, lanes, without: lanes.length === 0 };
  });
  return { width, height: y, left, right, zeroX: align === "calendar" ? null : x(0), blocks, ticks: align === "calendar" ? years(from, to, x, right - left) : elapsed(from, to, x, right - left) };
}

/** @param {DigestStep} step @param {Align} align @returns {Span | null} */
export const spanOf = (step, align) => (align === "calendar" ? step.span : step.since[align]?.span ?? null);

/**
 * All days worth drawing: every bound that is known, and a margin for what is open.
 * @param {Journey[]} journeys @param {Align} align @returns {[number, number]}
 */
export function extentOf(journeys, align) {
  const spans = journeys.flatMap(({ lines }) => lines.flatMap(({ steps }) => steps.map((step) => spanOf(step, align))));
  const days = spans.flatMap((span) => (span ? [...span.start, ...span.end] : [])).filter((day) => day !== null);
  if (!days.length) return align === "calendar" ? [730120, 730485] : [-180, 365];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(20, (last - first) * 0.04);
  const open = spans.some((span) => span && span.start[0] === null);
  return [first - margin * (open ? 2 : 1), last + margin];
}

/**
 * How far a journey's open ends are drawn: a modest stretch beyond what is known of it, which says
 * nothing of a date.
 * @param {Journey} journey @param {Align} align @param {[number, number]} all @returns {[number, number]}
 */
function within(journey, align, [from, to]) {
  const [first, last] = extentOf([journey], align);
  const stretch = (to - from) * OPEN;
  return [Math.max(from, first - stretch), Math.min(to, last + stretch)];
}

/**
 * @param {Line} line @param {Align} align @param {(day: number) => number} x
 * @param {[number, number]} extent @param {number} y
 */
function laneOf(line, align, x, extent, y) {
  /** @type {number[]} */
  const ends = [];
  const bars = line.steps.flatMap((step) => {
    const span = spanOf(step, align);
    if (!span) return [];
    const [a, b, c, d] = filled(span, extent);
    const x0 = x(a);
    const x1 = Math.max(x0 + LEAST_BAR, x(d));
    const solid = /** @type {[number, number] | null} */ (b <= c ? [x(b), Math.max(x(b) + (step.kind === "event" ? 0 : 3), x(c))] : null);
    let row = ends.findIndex((end) => end <= x0 + 1);
    if (row < 0) row = ends.length < MOST_ROWS ? ends.length : ends.indexOf(Math.min(...ends));
    ends[row] = x1 + 2;
    return [{ step, x0, x1, solid, y: y + row * ROW + ROW / 2 }];
  });
  return { y, height: ends.length * ROW, bars };
}

/** @param {Span} span @param {[number, number]} extent @returns {Window4} */
function filled({ start, end }, extent) {
  const a = start[0] ?? Math.min(extent[0], start[1] ?? extent[0]);
  const b = Math.max(a, start[1] ?? extent[1]);
  const c = Math.max(a, end[0] ?? a);
  return [a, b, c, Math.max(b, c, end[1] ?? extent[1])];
}

/** On the calendar nothing is a line to start from. @param {Line} line @param {Align} align @param {(day: number) => number} x @returns {[number, number] | null} */
const zeroOf = (line, align, x) => (align === "calendar" || !line.moments[align] ? null : [x(0), x(0)]);

/** @param {number} from @param {number} to @param {(day: number) => number} x @param {number} wide @returns {Tick[]} */
const years = (from, to, x, wide) => ticks(from, to, wide / LABEL_PX).map(({ day, year }) => ({ x: x(day), label: year, unit: "year" }));

/**
 * Round numbers of years, or of months where all lies within two years; zero has a mark of its own.
 * @param {number} from @param {number} to @param {(day: number) => number} x @param {number} wide
 * @returns {Tick[]}
 */
function elapsed(from, to, x, wide) {
  const unit = to - from < 2.2 * DAYS.years ? "months" : "years";
  const most = wide / LABEL_PX;
  const n = (to - from) / DAYS[unit];
  const every = (unit === "months" ? [1, 2, 3, 6, 12] : [1, 2, 5, 10, 20, 50]).find((step) => n / step <= most) ?? 100;
  const [first, last] = [Math.ceil(from / DAYS[unit] / every), Math.floor(to / DAYS[unit] / every)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * every)
    .filter((number) => number !== 0)
    .map((number) => ({ x: x(number * DAYS[unit]), label: number, unit }));
}
