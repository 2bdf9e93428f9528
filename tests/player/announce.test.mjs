import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { announceWith } from "../../src/routemap/player/js/announce.js";
import { clockOf } from "../../src/routemap/player/js/clock.js";
import { storeOf } from "../../src/routemap/player/js/store.js";
import { sampleScene } from "./sample.mjs";

/** @import { State } from "../../src/routemap/player/js/types" */

mock.timers.enable({ apis: ["setTimeout"] });

/** A page whose live region keeps all that it was told to say. @param {Partial<State>} [first] @param {(step: number) => boolean} [isSaid] */
function listening(first, isSaid = () => false) {
  const scene = sampleScene();
  const store = storeOf({ step: 0, phase: 0, playing: false, clock: "step", speed: 1, mode: "step", lang: "en", scrubbing: false, ...first });
  /** @type {string[]} */
  const said = [];
  const region = { set textContent(/** @type {string} */ words) { said.push(words); } };
  const page = /** @type {any} */ ({ querySelector: () => region });
  announceWith({ page, scene, clock: clockOf(scene), store, phrase: (name) => name, isSaid });
  return { store, said };
}

test("a move is said once, by its heading alone, and only when it has settled", () => {
  const { store, said } = listening();
  store.set({ step: 1 });
  mock.timers.tick(300);
  assert.deepEqual(said, []);
  mock.timers.tick(5000);
  assert.deepEqual(said, ["Heading 1"]);
});

test("of a quick run through the steps only the last is said, and nothing on the way back to where one was", () => {
  const { store, said } = listening();
  for (const step of [1, 2, 3]) store.set({ step });
  mock.timers.tick(5000);
  assert.deepEqual(said, ["Heading 3"]);
  for (const step of [4, 3]) store.set({ step });
  mock.timers.tick(5000);
  assert.deepEqual(said, ["Heading 3"]);
});

test("while it plays faster than one can listen nothing is said until it rests", () => {
  const { store, said } = listening({ speed: 4 });
  store.set({ playing: true });
  for (const step of [1, 2, 3]) {
    store.set({ step });
    mock.timers.tick(1250);
  }
  assert.deepEqual(said, []);
  store.set({ playing: false });
  mock.timers.tick(5000);
  assert.deepEqual(said, ["Heading 3"]);
});

test("while it plays slowly each step is said once", () => {
  const { store, said } = listening({ playing: true });
  for (const step of [1, 2]) {
    for (const phase of [0, 0.2, 0.6, 0.9]) {
      store.set({ step, phase });
      mock.timers.tick(1250);
    }
  }
  assert.deepEqual(said, ["Heading 1", "Heading 2"]);
});

test("what is dragged over is not said, where one lets go is", () => {
  const { store, said } = listening();
  for (const step of [1, 2]) {
    store.set({ step, scrubbing: true });
    mock.timers.tick(1000);
  }
  store.set({ scrubbing: false });
  mock.timers.tick(1000);
  assert.deepEqual(said, ["Heading 2"]);
});

test("what the focus says already is not said again, and the whole journey has words of its own", () => {
  const { store, said } = listening({}, (step) => step === 1);
  store.set({ step: 1 });
  mock.timers.tick(1000);
  store.set({ mode: "all" });
  mock.timers.tick(1000);
  store.set({ mode: "step", step: 2, lang: "ko" });
  mock.timers.tick(1000);
  assert.deepEqual(said, ["overview-now", "제목 2"]);
});
