// Work that waits for the next frame.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { afterPaint } from "../../src/routemap/player/js/frames.js";

/** @type {(() => void)[]} */
let frame = [];
/** @type {(() => void)[]} */
let posted = [];

beforeEach(() => {
  [frame, posted] = [[], []];
  globalThis.requestAnimationFrame = (task) => frame.push(task);
  globalThis.setTimeout = (task) => posted.push(task);
});

const paint = () => {
  frame.splice(0).forEach((task) => task());
  posted.splice(0).forEach((task) => task());
};

test("a task asked for many times is done once a frame, after it", () => {
  let n = 0;
  const ask = afterPaint(() => (n += 1));
  ask();
  ask();
  assert.equal(n, 0);
  frame.splice(0).forEach((task) => task());
  assert.equal(n, 0, "not before the frame is painted");
  posted.splice(0).forEach((task) => task());
  assert.equal(n, 1);
  paint();
  assert.equal(n, 1);
});

test("a task that asks for itself again is done in the next frame", () => {
  let n = 0;
  const ask = afterPaint(() => {
    n += 1;
    if (n < 3) ask();
  });
  ask();
  paint();
  assert.equal(n, 1);
  paint();
  paint();
  assert.equal(n, 3);
});

test("a task that waits for two frames is not done in the first", () => {
  let n = 0;
  const ask = afterPaint(() => (n += 1), () => 2);
  ask();
  paint();
  ask();
  assert.equal(n, 0);
  paint();
  assert.equal(n, 1);
  paint();
  assert.equal(n, 1, "asked for twice, and once done");
});
