import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf } from "../../src/routemap/player/js/clock.js";
import { shownAt } from "../../src/routemap/player/js/shown.js";
import { filled } from "../../src/routemap/player/js/spans.js";
import { sampleScene } from "./sample.mjs";

const scene = sampleScene();
const clock = clockOf(scene);
const spans = scene.steps.map(({ span }) => filled(span, scene.extent));
/** @param {number} step @param {"all" | "step"} [mode] @param {number} [phase] */
const at = (step, mode = "step", phase = 0.5) =>
  shownAt(scene, spans, clock.moments, /** @type {any} */ ({ step, phase, mode, clock: "step" }), clock.timeOf("step", step, phase));

test("the current step's marks are shown as now", () => {
  assert.equal(at(0).get("area area-0")?.rank, "now");
  assert.equal(at(1).get("reach river")?.rank, "now");
});

test("where the others could be at that time is shown too, in their own colour and letter", () => {
  const other = at(2).get("area area-4");
  assert.equal(other?.rank, "also");
  assert.equal(other?.colour, 2);
  assert.equal(other?.letters, "C");
});

test("nobody is shown at two places at once, nor at one they have left", () => {
  for (const { index, who } of scene.steps) {
    for (const phase of [0, 0.5, 1]) {
      const looks = [...at(index, "step", phase).values()].filter(({ rank }) => rank === "now" || rank === "also");
      const people = [...new Set(looks.map(({ step }) => step))].flatMap((step) => scene.steps[step].who);
      assert.equal(new Set(people).size, people.length, `step ${index} of ${who}`);
    }
  }
});

test("a party is not shown at two of its own steps at once", () => {
  assert.equal(at(3).get("area area-2"), undefined);
});

test("the way already gone stays; the way to come does not show", () => {
  assert.equal(at(2).get("ribbon area-0>river")?.rank, "past");
  assert.equal(at(0).get("ribbon area-0>river"), undefined);
});

test("the whole journey shows every mark once", () => {
  const marks = new Set(scene.steps.flatMap(({ marks: own }) => own.map(({ kind, ref }) => `${kind} ${ref}`)));
  assert.deepEqual(new Set(at(0, "all").keys()), marks);
});
