import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf, momentsOf } from "../../src/routemap/player/js/clock.js";
import { advance } from "../../src/routemap/player/js/play.js";
import { filled, possible } from "../../src/routemap/player/js/spans.js";
import { sampleScene } from "./sample.mjs";

const scene = sampleScene();
const clock = clockOf(scene);

test("nobody's later step comes earlier in time than their step before it", () => {
  const moments = momentsOf(scene);
  for (const person of ["ada", "bea"]) {
    const own = scene.steps.filter(({ who }) => who.includes(person)).map(({ index }) => moments[index]);
    assert.deepEqual(own, own.toSorted((a, b) => a - b));
    assert.ok(own.length > 2);
  }
});

test("a step's moment lies within the bounds of its beginning", () => {
  for (const { index, span } of scene.steps) {
    const { start } = filled(span, scene.extent);
    assert.ok(clock.moments[index] >= start[0] && clock.moments[index] <= start[1], `step ${index}`);
  }
});

test("steps that share one window do not share one moment", () => {
  const same = sampleScene();
  for (const step of same.steps) step.span = { start: [730000, 730090], end: [730000, 730090] };
  assert.equal(new Set(momentsOf(same).slice(0, 2)).size, 2);
});

test("time never runs backwards while it plays by time, and every step gets its turn", () => {
  let state = { step: clock.order[0], phase: 0, clock: /** @type {const} */ ("time"), speed: 1 };
  let before = -Infinity;
  const seen = new Set();
  for (let tick = 0; tick < 10000; tick += 1) {
    seen.add(state.step);
    const time = clock.timeOf("time", state.step, state.phase);
    assert.ok(time >= before - 1e-6);
    before = time;
    const next = advance(clock, /** @type {any} */ (state), 40);
    if (!next) break;
    state = { ...state, ...next };
  }
  assert.equal(seen.size, scene.steps.length);
});

test("seeking a time and asking for the time again gives the same time", () => {
  const [from, to] = [clock.moments[clock.order[0]], scene.extent[1]];
  for (let time = from; time <= to; time += 17) {
    const { step, phase } = clock.seek(time);
    assert.ok(Math.abs(clock.timeOf("time", step, phase) - time) < 1e-6);
  }
});

test("by step, each step lasts as long as any other and they follow in the story's order", () => {
  const lasts = scene.steps.map(({ index }) => clock.lasts("step", index));
  assert.equal(new Set(lasts).size, 1);
  assert.deepEqual(scene.steps.map(({ index }) => clock.next("step", index)), [1, 2, 3, 4, 5, null]);
  assert.equal(clock.previous("step", 0), null);
});

test("by time, a long stay lasts longer than a short one, and none is too short to see", () => {
  assert.ok(clock.lasts("time", 4) > clock.lasts("time", 1));
  for (const { index } of scene.steps) assert.ok(clock.lasts("time", index) >= 1000);
});

test("playing twice as fast gets twice as far", () => {
  const state = /** @type {any} */ ({ step: 0, phase: 0, clock: "step", speed: 1 });
  const slow = advance(clock, state, 1000);
  const fast = advance(clock, { ...state, speed: 2 }, 1000);
  assert.ok(Math.abs(/** @type {any} */ (fast).phase - 2 * /** @type {any} */ (slow).phase) < 1e-9);
});

test("a step is fully possible between its latest start and earliest end, and nowhere outside its bounds", () => {
  const span = { start: /** @type {[number, number]} */ ([10, 20]), end: /** @type {[number, number]} */ ([30, 40]) };
  assert.equal(possible(span, 9), 0);
  assert.equal(possible(span, 25), 1);
  assert.equal(possible(span, 41), 0);
  assert.ok(possible(span, 15) > 0 && possible(span, 15) < 1);
});

test("an open end lasts to the edge of what is drawn", () => {
  const { start, end } = filled(scene.steps[0].span, scene.extent);
  assert.equal(start[0], scene.extent[0]);
  assert.equal(filled(scene.steps[5].span, scene.extent).end[1], scene.extent[1]);
  assert.ok(end[0] >= start[0]);
});
