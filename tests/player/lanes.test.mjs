import assert from "node:assert/strict";
import { test } from "node:test";
import { monthStart, ticks, yearOf } from "../../src/routemap/player/js/calendar.js";
import { clockOf } from "../../src/routemap/player/js/clock.js";
import { layoutOf } from "../../src/routemap/player/js/lanes.js";
import { sampleScene } from "./sample.mjs";

const scene = sampleScene();
const clock = clockOf(scene);
const axes = /** @type {const} */ (["step", "time"]);

for (const axis of axes) {
  const layout = layoutOf(scene, clock, axis, 900);

  test(`${axis}: every step has a bar inside the picture, in its strand's lane`, () => {
    assert.equal(layout.bars.length, scene.steps.length);
    for (const bar of layout.bars) {
      assert.ok(bar.x0 >= layout.left - 1 && bar.x1 <= layout.right + 6, `bar ${bar.step}`);
      const lane = layout.lanes.find(({ strand }) => strand.steps.includes(bar.step));
      assert.ok(lane && bar.y >= lane.y && bar.y <= lane.y + lane.height);
    }
  });

  test(`${axis}: a bar's sure part lies within the bar`, () => {
    for (const { x0, x1, solid } of layout.bars) {
      if (solid) assert.ok(solid[0] >= x0 - 0.01 && solid[1] <= x1 + 0.01 && solid[0] <= solid[1]);
    }
  });

  test(`${axis}: the playhead's place and the step found there agree`, () => {
    for (const { index } of scene.steps) {
      const x = layout.xOf(index, 0.5);
      const found = layout.at(x);
      assert.ok(Math.abs(layout.xOf(found.step, found.phase) - x) < 0.5, `step ${index}`);
    }
  });
}

test("by step, all columns are equally wide and in the story's order", () => {
  const { bars } = layoutOf(scene, clock, "step", 900);
  const widths = new Set(bars.map(({ x0, x1 }) => Math.round(x1 - x0)));
  assert.equal(widths.size, 1);
  assert.deepEqual(bars.map(({ x0 }) => x0), bars.map(({ x0 }) => x0).toSorted((a, b) => a - b));
});

test("strands part and meet again by curves, and none runs on where its people have parted", () => {
  const { threads, bars } = layoutOf(scene, clock, "step", 900);
  const curves = threads.filter(({ path }) => path.includes("C"));
  assert.deepEqual(curves.map(({ colour }) => colour), [1, 2, 1, 2]);
  const straight = threads.map(({ path }) => path).filter((path) => path.includes("H"));
  assert.equal(straight.length, 2);
  assert.ok(!straight.some((path) => path.endsWith(`H${(bars[5].x0 + bars[5].x1) / 2}`)));
});

test("on the calendar, a step that begins and ends in one window is nowhere sure", () => {
  const { bars } = layoutOf(scene, clock, "time", 900);
  assert.equal(bars[1].solid, null);
  assert.notEqual(bars[4].solid, null);
});

test("on the calendar, bars of a lane that may overlap stand in rows of their own", () => {
  const crowded = sampleScene();
  for (const step of crowded.steps) step.span = { start: [730000, 730090], end: [730000, 730090] };
  const { bars } = layoutOf(crowded, clockOf(crowded), "time", 900);
  assert.notEqual(bars[0].y, bars[1].y);
});

test("a year is never said where the beginning may lie in two", () => {
  const vague = sampleScene();
  for (const step of vague.steps) step.span = { start: [730000, 731000], end: [730000, 731000] };
  assert.ok(layoutOf(vague, clockOf(vague), "step", 900).ticks.every(({ label }) => label === ""));
  assert.ok(layoutOf(scene, clock, "step", 900).ticks.some(({ label }) => label !== ""));
});

test("ordinals count as Python's do, west of Greenwich too", () => {
  assert.equal(monthStart(1999, 0), 729755);
  assert.equal(monthStart(2000, 2) - monthStart(2000, 1), 29);
  assert.equal(yearOf(729755), 1999);
  assert.equal(yearOf(729754), 1998);
  assert.equal(yearOf(1), 1);
});

test("years crowd less than there is room for", () => {
  const labelled = ticks(monthStart(1950, 0), monthStart(2020, 0), 10).filter(({ year }) => year !== null);
  assert.ok(labelled.length > 3 && labelled.length <= 10);
});

test("by step, a party whose way starts earlier again says its own years", () => {
  const told = sampleScene();
  const year = (/** @type {number} */ n) => 730000 + 366 * n;
  const starts = /** @type {[number | null, number][]} */ ([[null, 730000], [year(3), year(3) + 9], [year(3), year(3) + 9], [year(3), year(3) + 9], [year(1), year(2)], [year(5), year(5) + 9]]);
  told.steps.forEach((step, i) => (step.span = { start: starts[i], end: starts[i] }));
  const { ticks } = layoutOf(told, clockOf(told), "step", 900);
  const years = ticks.map(({ label }) => label);
  assert.deepEqual(years, ["", String(yearOf(year(3))), "", "", `${yearOf(year(1))}–${String(yearOf(year(2))).slice(-2)}`, String(yearOf(year(5)))]);
});

test("lanes have room for the names of their people, and none on a narrow page", () => {
  const [wide, narrow] = [layoutOf(scene, clock, "step", 900), layoutOf(scene, clock, "step", 340)];
  assert.ok(wide.names >= 12 && narrow.names === 0);
  for (const bar of wide.bars) {
    const lane = wide.lanes.find(({ strand }) => strand.steps.includes(bar.step));
    assert.ok(lane && bar.y - 6 >= lane.y + wide.names);
  }
});
