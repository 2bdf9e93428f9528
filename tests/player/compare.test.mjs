import assert from "node:assert/strict";
import test from "node:test";
import { extentOf, layoutOf } from "../../src/routemap/player/js/compare/axis.js";
import { MOST, addressOf, after, asked } from "../../src/routemap/player/js/compare/choosing.js";
import { windowOf } from "../../src/routemap/player/js/compare/framing.js";
import { longest } from "../../src/routemap/player/js/compare/spent.js";

/** @import { DigestStep, Journey, Line } from "../../src/routemap/player/js/compare/types" */

const DAY = 730000;
const KNOWN = ["ada", "bea", "cy", "dee", "eve", "fay", "gil"];

/** @param {string} id @param {[number | null, number | null]} start @param {[number | null, number | null]} end @param {Partial<DigestStep>} [more] @returns {DigestStep} */
const step = (id, start, end, more = {}) => ({
  id, heading: { en: id }, date: { en: id }, kind: "stay", category: "hiding", back: false, inferred: false, span: { start, end }, since: {}, ...more,
});
/** @param {DigestStep[]} steps @param {Partial<Line>} [more] @returns {Line} */
const line = (steps, more = {}) => ({ label: { en: "they" }, n_people: 1, steps, moments: {}, spent: [], whole: null, safe: true, ...more });
/** @param {string} id @param {Line[]} lines @returns {Journey} */
const journey = (id, lines) => ({
  id, title: { en: id }, years: { en: "" }, way: [], content: [], n_people: 1, lines, extent: [DAY, DAY + 1000],
  map: { frame: [0, 0, 10, 10], soft: 1, washes: {}, reaches: [], ribbons: [] },
});

const ADA = journey("ada", [line([step("home", [null, DAY], [DAY, DAY + 90]), step("held", [DAY, DAY + 90], [DAY + 400, DAY + 500])])]);
const moved = step("moved", [DAY + 3000, DAY + 3000], [DAY + 3000, DAY + 3000], {
  since: { arrest: { span: { start: [-30, 60], end: [0, 90] }, words: { en: "" } } },
});
const BEA = journey("bea", [line([moved], { moments: { arrest: { step: "moved", date: { en: "" }, window: [DAY, DAY] } } })]);

test("an address names the journeys in its own order", () => {
  assert.deepEqual(asked("?journeys=cy,ada&align=arrest", KNOWN), { journeys: ["cy", "ada"], gone: [], tooMany: false, align: "arrest" });
});

test("a journey that is gone is told of and the others stay", () => {
  const found = asked("?journeys=ada,no-such,ada,%3Cscript%3E", KNOWN);
  assert.deepEqual(found.journeys, ["ada"]);
  assert.deepEqual(found.gone, ["no-such"]);
});

test("no more than six are laid beside each other, and it is said", () => {
  const found = asked(`?journeys=${KNOWN.join(",")}`, KNOWN);
  assert.equal(found.journeys.length, MOST);
  assert.equal(found.tooMany, true);
  assert.equal(after(found.journeys, "gil", true), null);
});

test("an address that asks for none shows some, and an unknown way to align is the calendar", () => {
  assert.equal(asked("", KNOWN).journeys.length, 2);
  assert.equal(asked("", KNOWN.slice(0, 4)).journeys.length, 4);
  assert.equal(asked("?align=birth", KNOWN).align, "calendar");
});

test("a link is plain to read and leads back to the same choice", () => {
  const href = addressOf("https://example.org/compare/index.html?lang=ko#x", { journeys: ["ada", "bea"], align: "arrival" });
  assert.equal(href, "https://example.org/compare/index.html?journeys=ada,bea&align=arrival&lang=ko");
  assert.deepEqual(asked(new URL(href).search, KNOWN).journeys, ["ada", "bea"]);
});

test("a journey ticked again leaves, and the order of the others stays", () => {
  assert.deepEqual(after(["ada", "bea", "cy"], "bea", false), ["ada", "cy"]);
  assert.deepEqual(after(["ada", "cy"], "bea", true), ["ada", "cy", "bea"]);
});

test("one window holds every frame and has the shape asked for", () => {
  const [left, top, width, height] = windowOf([[0, 0, 40, 10], [30, -20, 20, 10]], 4 / 3);
  assert.ok(left < 0 && top < -20 && left + width > 50 && top + height > 10);
  assert.ok(Math.abs(width / height - 4 / 3) < 1e-9);
});

test("all journeys stand on one axis, and no bar leaves it", () => {
  const layout = layoutOf([ADA, BEA], "calendar", 1000);
  const bars = layout.blocks.flatMap(({ lanes }) => lanes.flatMap(({ bars: found }) => found));
  assert.equal(bars.length, 3);
  for (const { x0, x1 } of bars) assert.ok(x0 >= layout.left && x1 <= layout.right + 9);
  assert.ok(bars[2].x0 > bars[1].x1);
});

test("a bar is sure only between its latest beginning and its earliest end", () => {
  const [, held] = layoutOf([ADA], "calendar", 1000).blocks[0].lanes[0].bars;
  assert.ok(held.solid);
  assert.ok(held.x0 < held.solid[0] && held.solid[0] < held.solid[1] && held.solid[1] < held.x1);
  const vague = layoutOf([BEA], "arrest", 1000).blocks[0].lanes[0].bars[0];
  assert.equal(vague.solid, null);
});

test("an open beginning is given a modest stretch and not the whole axis", () => {
  const layout = layoutOf([BEA, ADA], "calendar", 1000);
  const [home] = layout.blocks[1].lanes[0].bars;
  assert.ok(home.x1 - home.x0 < (layout.right - layout.left) / 4);
});

test("a journey without the moment stays, and is told to be without it", () => {
  const layout = layoutOf([ADA, BEA], "arrest", 1000);
  assert.deepEqual(layout.blocks.map(({ without }) => without), [true, false]);
  assert.ok(layout.zeroX !== null && layout.zeroX > layout.left && layout.zeroX < layout.right);
  assert.ok(layout.blocks[0].height > 20);
});

test("bars that overlap stand in rows of their own", () => {
  const bars = layoutOf([ADA], "calendar", 1000).blocks[0].lanes[0].bars;
  assert.notEqual(bars[0].y, bars[1].y);
});

test("nothing told is still an axis", () => {
  const [from, to] = extentOf([], "arrest");
  assert.ok(from < 0 && to > 0);
  assert.ok(layoutOf([], "calendar", 320).ticks.length > 0);
});

test("bars of lengths share the scale of the longest that is possible", () => {
  const spent = (/** @type {number} */ least, /** @type {number | null} */ most) => ({ category: /** @type {const} */ ("moving"), days: /** @type {[number, number | null]} */ ([least, most]), words: { en: "" } });
  assert.equal(longest([line([], { whole: spent(10, 400) }), line([], { spent: [spent(500, null)] })]), 500);
});
