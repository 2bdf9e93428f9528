import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, asked } from "../../src/routemap/player/js/address.js";
import { bridgeOf, freshness } from "../../src/routemap/player/js/bridge.js";
import { keysOf } from "../../src/routemap/player/js/keys.js";
import { storeOf } from "../../src/routemap/player/js/store.js";
import { fill, inLanguage } from "../../src/routemap/player/js/texts.js";
import { sampleScene } from "./sample.mjs";

const scene = sampleScene();

test("an address names a step and a language; a step that is gone is told as gone", () => {
  assert.deepEqual(asked("?step=step-2&lang=ko", scene, ["en", "ko"]), { step: 2, gone: false, lang: "ko", theme: null });
  assert.deepEqual(asked("?step=nowhere&lang=xx", scene, ["en", "ko"]), { step: null, gone: true, lang: null, theme: null });
  assert.equal(asked("", scene, ["en"]).gone, false);
});

test("the address of a step keeps what else it said", () => {
  const address = addressOf("https://example.org/j/?journey=ada&step=old#x", { step: "step-3", lang: "ko" });
  assert.equal(address, "https://example.org/j/?journey=ada&step=step-3&lang=ko");
  assert.equal(addressOf(address, { step: null, lang: "en" }), "https://example.org/j/?journey=ada&lang=en");
});

test("a command said again moves nothing", () => {
  const isFresh = freshness();
  assert.equal(isFresh({ nonce: "n", number: 1 }), true);
  assert.equal(isFresh({ nonce: "n", number: 1 }), false);
  assert.equal(isFresh({ nonce: "n", number: 2 }), true);
  assert.equal(isFresh({ nonce: "m", number: 1 }), true);
});

test("only the window around the page is heard", () => {
  /** @type {any} */
  let listener;
  const parent = { postMessage() {} };
  const self = /** @type {any} */ ({ parent, addEventListener: (/** @type {string} */ _, /** @type {any} */ hear) => (listener = hear) });
  /** @type {unknown[]} */
  const heard = [];
  bridgeOf(self, (command) => heard.push(command.step));
  listener({ source: {}, data: { routemap: 1, type: "go", step: "from elsewhere" } });
  listener({ source: parent, data: { type: "go", step: "of another kind" } });
  listener({ source: parent, data: { routemap: 1, type: "go", step: "asked" } });
  assert.deepEqual(heard, ["asked"]);
});

test("readers hear of changes alone, when the state is whole", () => {
  const store = storeOf(/** @type {any} */ ({ step: 0, phase: 0 }));
  /** @type {unknown[]} */
  const heard = [];
  const stop = store.subscribe((now, before) => heard.push([before.step, now.step, now.phase]));
  store.set({ step: 0 });
  store.set({ step: 2, phase: 0.5 });
  stop();
  store.set({ step: 3 });
  assert.deepEqual(heard, [[0, 2, 0.5]]);
});

test("arrows, clickers and the space bar each do one thing", () => {
  /** @type {string[]} */
  const done = [];
  const actions = /** @type {any} */ (new Proxy({}, { get: (_, name) => (/** @type {unknown[]} */ ...given) => done.push([name, ...given].join(" ")) }));
  const keys = keysOf(actions, 11, (id) => done.push(id), actions);
  for (const key of ["ArrowRight", "PageUp", "Home", "End", " ", "]", "l"]) keys[key]();
  assert.deepEqual(done, ["turn 1", "turn -1", "go 0", "go 11", "play", "faster 1", "legend"]);
});

test("plus and minus come nearer in time and go back, and shift with an arrow moves along", () => {
  /** @type {unknown[][]} */
  const done = [];
  const timeline = { pan: (/** @type {unknown[]} */ ...given) => done.push(["pan", ...given]), zoom: (/** @type {unknown[]} */ ...given) => done.push(["zoom", ...given]) };
  const keys = keysOf(/** @type {any} */ ({}), 11, () => {}, timeline);
  for (const key of ["+", "-", "0", "shift ArrowRight", "shift ArrowLeft"]) keys[key]();
  assert.deepEqual(done.map(([name, by]) => `${name} ${by}`), ["zoom 2", "zoom 0.5", "zoom 0", "pan 0.4", "pan -0.4"]);
});

test("a text falls back to words in no stated language, then to English", () => {
  assert.equal(inLanguage({ en: "a", ko: "b" }, "ko"), "b");
  assert.equal(inLanguage({ "": "c", en: "a" }, "ko"), "c");
  assert.equal(inLanguage({ en: "a" }, "ko"), "a");
  assert.equal(fill("Step {n} of {of}", { n: 2, of: 9 }), "Step 2 of 9");
});
