import assert from "node:assert/strict";
import { test } from "node:test";
import { cells, monthStart, ticks, yearOf } from "../../src/routemap/player/js/calendar.js";
import { clockOf } from "../../src/routemap/player/js/clock.js";
import { crowds } from "../../src/routemap/player/js/crowds.js";
import { between } from "../../src/routemap/player/js/glide.js";
import { layoutOf } from "../../src/routemap/player/js/lanes.js";
import { pathOf } from "../../src/routemap/player/js/threads.js";
import { sampleScene } from "./sample.mjs";

const scene = sampleScene();
const clock = clockOf(scene);
const axes = /** @type {const} */ (["step", "time"]);
const wide = { width: 900 };

/** The sample's way again and again: `n` steps. @param {number} n */
function longScene(n) {
  const long = sampleScene();
  const [first] = long.steps;
  long.steps = Array.from({ length: n }, (_, index) => ({ ...first, index, id: `step-${index}`, number: String(index + 1), after: index ? [index - 1] : [] }));
  long.strands = [{ ...long.strands[0], steps: long.steps.map(({ index }) => index) }];
  return long;
}

for (const axis of axes) {
  const layout = layoutOf(scene, clock, axis, wide);

  test(`${axis}: every step has a bar inside the picture, in its strand's lane`, () => {
    assert.equal(layout.bars.length, scene.steps.length);
    for (const bar of layout.bars) {
      assert.ok(bar.x0 >= layout.left - 1 && bar.x1 <= layout.width - 8, `bar ${bar.step}`);
      const lane = layout.lanes.find(({ strand }) => strand.steps.includes(bar.step));
      assert.ok(lane && bar.y - bar.high / 2 >= lane.y + layout.names && bar.y + bar.high / 2 <= lane.y + lane.height);
    }
  });

  test(`${axis}: a bar's sure part and what is drawn of it lie within its bounds`, () => {
    for (const { x0, x1, solid, drawn } of layout.bars) {
      assert.ok(drawn[0] >= x0 - 0.01 && drawn[1] <= x1 + 6 && drawn[0] <= drawn[1]);
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

  test(`${axis}: a press on a step's mark picks it`, () => {
    for (const { step, at, y } of layout.bars) assert.equal(layout.pick(at, y), step);
  });

  test(`${axis}: 200 steps are as high as 12, and none sticks out`, () => {
    const long = longScene(200);
    const { height, bars, width } = layoutOf(long, clockOf(long), axis, wide);
    assert.equal(height, layoutOf(longScene(12), clockOf(longScene(12)), axis, wide).height);
    assert.ok(bars.every(({ x1 }) => x1 < width));
  });
}

test("both clocks need the same height, so that the map above stays where it is", () => {
  for (const width of [340, 900, 1600]) {
    const [a, b] = axes.map((axis) => layoutOf(scene, clock, axis, { width }).height);
    assert.equal(a, b);
  }
});

test("by step, all columns are equally wide and in the story's order", () => {
  const { bars } = layoutOf(scene, clock, "step", wide);
  const widths = new Set(bars.map(({ x0, x1 }) => Math.round(x1 - x0)));
  assert.equal(widths.size, 1);
  assert.deepEqual(bars.map(({ x0 }) => x0), bars.map(({ x0 }) => x0).toSorted((a, b) => a - b));
});

test("by step, a column is never narrower than a finger needs, and many need more than is in sight", () => {
  const long = longScene(60);
  for (const [width, least] of [[340, 44], [900, 24]]) {
    const layout = layoutOf(long, clockOf(long), "step", { width });
    assert.ok(layout.bars[1].at - layout.bars[0].at >= least);
    assert.ok(layout.width > layout.seen);
  }
});

test("strands part where the one before ends and meet again where the next begins", () => {
  const { threads, bars } = layoutOf(scene, clock, "step", wide);
  assert.deepEqual(threads.filter(({ bends }) => bends === "fork").map(({ colour }) => colour), [1, 2]);
  assert.deepEqual(threads.filter(({ bends }) => bends === "join").map(({ colour }) => colour), [1, 2]);
  const [fork, join] = ["fork", "join"].map((bends) => threads.find((thread) => thread.bends === bends && thread.colour === 2));
  assert.ok(fork && join);
  // The party of its own keeps to its own lane in between.
  assert.match(pathOf(fork), new RegExp(`L${fork.x1},${bars[4].y}$`));
  assert.match(pathOf(join), new RegExp(`^M${join.x0},${bars[4].y}L`));
});

test("on the calendar, a party leaves no earlier than shortly before its own first step", () => {
  const { threads } = layoutOf(scene, clock, "time", wide);
  assert.ok(threads.every(({ bends }) => bends !== "fork"));
});

test("on the calendar, a step that begins and ends in one window is nowhere sure", () => {
  const { bars } = layoutOf(scene, clock, "time", wide);
  assert.equal(bars[1].solid, null);
  assert.notEqual(bars[4].solid, null);
});

test("stays that share one vague window are drawn one after the other, so that they never pile up", () => {
  const crowded = sampleScene();
  for (const step of crowded.steps) Object.assign(step, { kind: "stay", strand: "a", who: ["ada"], span: { start: [730000, 730900], end: [730000, 730900] } });
  crowded.strands = [{ ...crowded.strands[0], steps: crowded.steps.map(({ index }) => index) }];
  assert.ok(crowds(crowded).every(({ until }) => until !== undefined));
  const { bars } = layoutOf(crowded, clockOf(crowded), "time", wide);
  for (const [i, bar] of bars.slice(1).entries()) assert.ok(bars[i].drawn[1] <= bar.drawn[0] + 0.01);
  assert.ok(bars.every(({ x0, x1 }) => x0 === bars[0].x0 && x1 === bars[0].x1));
});

test("of two stays that may overlap, one fades in beside the other, not over it", () => {
  const told = sampleScene();
  const spans = /** @type {const} */ ([[[0, 0], [100, 400]], [[100, 400], [900, 900]]]);
  told.strands = [{ ...told.strands[0], steps: [0, 1] }];
  told.steps = told.steps.slice(0, 2).map((step, i) => ({ ...step, kind: "stay", span: { start: [730000 + spans[i][0][0], 730000 + spans[i][0][1]], end: [730000 + spans[i][1][0], 730000 + spans[i][1][1]] } }));
  assert.deepEqual(crowds(told).map(({ off }) => off), [-1, 1]);
});

test("coming nearer in time widens all and moves no bar up or down", () => {
  const [far, near] = [1, 8].map((zoom) => layoutOf(scene, clock, "time", { ...wide, zoom }));
  assert.ok(near.width > 7 * (far.width - 60));
  assert.deepEqual(near.bars.map(({ y }) => y), far.bars.map(({ y }) => y));
  assert.equal(near.height, far.height);
});

test("steps next to each other that begin in one year share its cell, and every column has one", () => {
  const told = sampleScene();
  const year = (/** @type {number} */ n) => 730000 + 366 * n;
  const starts = /** @type {[number | null, number | null][]} */ ([[null, 730000], [year(3), year(3) + 9], [year(3), year(3) + 9], [year(1), year(2)], [year(5), year(5) + 9], [year(5), null]]);
  told.steps.forEach((step, i) => (step.span = { start: starts[i], end: starts[i] }));
  const { cells, bars } = layoutOf(told, clockOf(told), "step", wide);
  const [y0, y1, y2, y3, y5] = [0, 1, 2, 3, 5].map((n) => yearOf(year(n)));
  assert.deepEqual(cells.map(({ label }) => label), [`… ${y0}`, String(y3), `${y1}–${String(y2).slice(-2)}`, String(y5), `${y5} …`]);
  assert.ok(bars.every(({ at }) => cells.filter(({ x0, x1 }) => x0 <= at && at < x1).length === 1));
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

test("the calendar's cells say no more years than have room, and are parted into months where asked", () => {
  const found = cells(monthStart(1950, 0), monthStart(2020, 0), 10, false);
  const labelled = found.filter(({ year }) => year !== null);
  assert.ok(labelled.length > 3 && labelled.length <= 10);
  assert.ok(found.every(({ month }) => month === null));
  const months = cells(monthStart(1999, 3), monthStart(2000, 3), 10, true).filter(({ month }) => month !== null);
  assert.deepEqual(months.map(({ month }) => month), [4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);
});

test("a journey within one year says its year", () => {
  assert.deepEqual(cells(monthStart(2002, 3), monthStart(2002, 5), 10, false).map(({ year }) => year), [2002]);
});

test("many strands have lower lanes, down to what a pointer needs, and no names there", () => {
  const many = { ...sampleScene(), strands: Array.from({ length: 12 }, (_, i) => ({ ...scene.strands[0], id: `s${i}`, steps: i ? [] : [0] })) };
  many.steps = [{ ...scene.steps[0], strand: "s0" }];
  const { lanes, names } = layoutOf(many, clockOf(many), "step", { width: 900, tall: 200 });
  assert.equal(names, 0);
  assert.ok(lanes.every(({ height }) => height >= 20));
  assert.ok(layoutOf(scene, clock, "step", { width: 900, tall: 220 }).names > 0);
  assert.equal(layoutOf(scene, clock, "step", { width: 340, tall: 220 }).names, 0);
});

test("from one clock to the other, each bar is on its way, and arrives", () => {
  const [a, b] = axes.map((axis) => layoutOf(scene, clock, axis, wide));
  const half = between(a, b, 0.5);
  for (const [i, bar] of half.bars.entries()) {
    assert.ok(Math.abs(bar.at - (a.bars[i].at + b.bars[i].at) / 2) < 1e-9);
  }
  assert.deepEqual(between(a, b, 1).bars, b.bars);
  assert.equal(half.xOf(2, 0), (a.xOf(2, 0) + b.xOf(2, 0)) / 2);
});
