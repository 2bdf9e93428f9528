import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../../src/routemap/player/js/label-places.js";
import { spotsAlong, spotsBeside, spotsWithin } from "../../src/routemap/player/js/label-spots.js";
import { distance, inside } from "../../src/routemap/player/js/rings.js";

/** @import { Point, Rings } from "../../src/routemap/player/js/rings.js" */

const view = { width: 900, height: 500 };
const size = { width: 90, height: 18 };

/** @param {number} west @param {number} north @param {number} east @param {number} south @returns {Rings} */
const block = (west, north, east, south) => [[[west, north], [east, north], [east, south], [west, south]]];

/** A band that runs down to the right. @type {Rings} */
const slant = [[[100, 100], [700, 300], [690, 330], [90, 130]]];

test("labels never overlap, and one without room is left out", () => {
  const spots = [0, 15, 30, 45, 60].map((down) => ({ x: 100, y: 50 + down, turn: 0, cost: down }));
  const placed = arrange(Array.from({ length: 9 }, () => ({ size, spots })));
  const boxes = placed.flatMap((spot) => (spot ? [spot] : []));
  assert.ok(boxes.length > 1 && boxes.length < 9);
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) assert.ok(Math.abs(a.x - b.x) >= size.width || Math.abs(a.y - b.y) >= size.height);
  }
});

test("a country seen from its border is named inland in its fade and never on the band", () => {
  const fade = block(100, 100, 800, 400);
  const band = block(100, 380, 800, 420);
  const spots = spotsWithin(fade, size, { view, band });
  assert.ok(spots.length > 10);
  for (const { x, y } of spots) {
    assert.ok(inside(fade, [x, y]));
    assert.ok(y + size.height / 2 <= 380);
  }
  const [best] = spots;
  for (const corner of [[-45, -9], [45, -9], [45, 9], [-45, 9]]) assert.ok(inside(fade, [best.x + corner[0], best.y + corner[1]]));
});

test("a fade with no room clear of its band has no name rather than one elsewhere", () => {
  assert.deepEqual(spotsWithin(block(100, 100, 800, 120), size, { view, band: block(100, 95, 800, 130) }), []);
});

test("a band is named along or right beside itself, turned as it runs", () => {
  const spots = spotsAlong(slant, { width: 160, height: 18 }, { view });
  assert.ok(spots.length > 10);
  for (const { x, y, turn } of spots) {
    assert.ok(distance(slant, [x, y]) < 24, `${x}, ${y}`);
    assert.ok(turn > 10 && turn < 30, `turned by ${turn}`);
  }
});

test("a small place is named beside itself on its own land or at sea, and abroad only if it must be", () => {
  const home = block(400, 240, 430, 260);
  const abroad = (/** @type {Point} */ [x, y]) => y < 250 || x < 400;
  const spots = spotsWithin(home, size, { view, abroad });
  assert.ok(spots.some(({ y }) => y > 260));
  for (const { x, y } of spots) assert.ok(inside(home, [x, y]) || y > 250, `${x}, ${y}`);
  const anyhow = spotsBeside(home, size, { view, abroad, anyhow: true });
  assert.ok(anyhow.some(({ y }) => y < 240));
  const cheapest = anyhow.reduce((best, spot) => (spot.cost < best.cost ? spot : best));
  assert.ok(cheapest.y >= 250);
  assert.ok(cheapest.cost > Math.max(...spots.map(({ cost }) => cost)));
});

test("a turned name keeps its corners off what stands there already", () => {
  const button = { x: 139, y: 100, width: 40, height: 40 };
  const spot = { x: 100, y: 100, turn: 45, cost: 0 };
  assert.deepEqual(arrange([{ size: { width: 20, height: 20 }, spots: [spot] }], [button]), [spot]);
  const nearer = { ...button, x: 134 };
  assert.deepEqual(arrange([{ size: { width: 20, height: 20 }, spots: [spot] }], [nearer]), [null]);
});

test("a name is kept clear of the ways drawn where there is room", () => {
  /** @type {Point[]} */
  const lines = Array.from({ length: 30 }, (_, i) => [450, 100 + i * 10]);
  const [best] = spotsWithin(block(100, 100, 800, 400), size, { view, lines });
  assert.ok(Math.abs(best.x - 450) >= size.width / 2);
});

test("what is out of view has no spots", () => {
  assert.deepEqual(spotsWithin(block(1000, 100, 1400, 400), size, { view }), []);
  assert.deepEqual(spotsAlong(block(1000, 100, 1400, 130), size, { view }), []);
});
