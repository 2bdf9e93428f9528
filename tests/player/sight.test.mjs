import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf } from "../../src/routemap/player/js/clock.js";
import { layoutOf } from "../../src/routemap/player/js/lanes.js";
import { following, mostZoom, within, zoomed } from "../../src/routemap/player/js/sight.js";
import { clipped, wideOf } from "../../src/routemap/player/js/words.js";
import { sampleScene } from "./sample.mjs";

const [seen, width] = [400, 3000];

test("what is in sight never leaves what there is", () => {
  assert.equal(within(-50, seen, width), 0);
  assert.equal(within(9999, seen, width), width - seen);
  assert.equal(within(70, 400, 300), 0);
});

test("the sight stays where it is while the playhead is well inside, and then gives it room ahead", () => {
  assert.equal(following(700, 500, seen, width, false), 500);
  const from = following(890, 500, seen, width, false);
  assert.ok(from > 500 && 890 - from < seen / 2);
  const back = following(510, 500, seen, width, false);
  assert.ok(back < 500 && 510 - back > seen / 2);
});

test("wherever the playhead goes, it is in sight", () => {
  for (const dragged of [true, false]) {
    let from = 0;
    for (const x of [10, 2990, 1500, 1880, 1905, 40, 300]) {
      from = following(x, from, seen, width, dragged);
      assert.ok(x >= from && x <= from + seen, `${x} from ${from}`);
    }
  }
});

test("a playhead that is dragged to the edge moves the sight no farther than it must", () => {
  const from = following(890, 500, seen, width, true);
  assert.ok(from > 500 && from < 530);
});

test("coming nearer keeps the day under the pointer where it is", () => {
  const now = { zoom: 2, from: 300 };
  const [x, left] = [250, 34];
  const next = zoomed(now, 6, 50, x, left);
  assert.ok(Math.abs((next.from + x - left) / next.zoom - (now.from + x - left) / now.zoom) < 1e-9);
  assert.deepEqual(zoomed(now, 0.2, 50, x, left), { zoom: 1, from: 0 });
  assert.equal(zoomed(now, 999, 50, x, left).zoom, 50);
});

test("one may come so near that a night among nine years is as wide as a finger", () => {
  const years = /** @type {[number, number]} */ ([729000, 729000 + 9 * 365]);
  const most = mostZoom(years, 330);
  assert.ok(((330 * most) / (9 * 365)) >= 10);
});

test("words are cut between words and say that they are", () => {
  const words = "South Korea sets up a centre, for people";
  assert.equal(clipped(words, 1000), words);
  const cut = clipped(words, 180);
  assert.match(cut, / …$/);
  assert.ok(words.startsWith(cut.slice(0, -2)) && words[cut.length - 2] === " ");
  assert.ok(!clipped(words, wideOf("South Korea sets up a centre, …")).includes(","));
  assert.ok(wideOf("하나원") > wideOf("abc"));
});

test("wider events that need more room than there is share it, and none begins before the last can be read", () => {
  const scene = sampleScene();
  const event = scene.context[0];
  scene.context = Array.from({ length: 5 }, (_, i) => ({ ...event, title: { en: `A rather long title of the wider event number ${i}` } }));
  for (const size of [340, 900]) {
    const { contexts } = layoutOf(scene, clockOf(scene), "time", { width: size });
    const rows = new Set(contexts.map(({ y }) => y));
    assert.ok(rows.size <= (size < 500 ? 1 : 3));
    for (const y of rows) {
      const row = contexts.filter((placed) => placed.y === y).sort((a, b) => a.x - b.x);
      for (const [i, one] of row.slice(1).entries()) assert.ok(one.x >= row[i].x + row[i].room && one.room > 60);
    }
  }
});
