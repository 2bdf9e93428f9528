// What is chosen of the overview, and how it is counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, chosenIn, wholeYears } from "../../src/routemap/player/js/overview/address.js";
import { ALL, countedFor, flowsOf, isWhole, pickedOf } from "../../src/routemap/player/js/overview/counting.js";
import { storeOf } from "../../src/routemap/player/js/overview/store.js";

const party = (journey, n, way, outcome, passages, years = [2000, 2002], threads = []) => ({
  journey, n, way, outcome, passages: passages.map((corridor) => [corridor, `step-${corridor}`]),
  first: years[0], last: years[1], threads,
});
const DATA = {
  unit: 10,
  years: [1998, 2020],
  journeys: ["a", "b", "c"].map((id) => ({ id, title: { en: id }, years: { en: "" } })),
  corridors: [
    { id: "kp>cn", kind: "on", ends: ["kp", "cn"], frontier: "cn-kp" },
    { id: "cn>mn", kind: "on", ends: ["cn", "mn"], frontier: "cn-mn" },
    { id: "cn>kp-back", kind: "back", ends: ["cn", "kp"], frontier: "cn-kp" },
  ],
  threads: ["kp>cn>mn"],
  parties: [
    party(0, 2, "mongolia", "arrived", [0, 1], [1998, 2006], [0]),
    party(0, 1, "none", "returned", [0, 2], [1998, 2002]),
    party(1, 4, "none", "returned", [0, 2], [2012, 2012]),
    party(2, 1, "mongolia", "arrived", [0, 1], [null, null], [0]),
  ],
  finer: [{ corridor: 0, n: 6, ways: ["mongolia", "none"], outcomes: ["arrived", "returned"] }],
};

test("every people's journey is counted where nothing is chosen", () => {
  const counted = countedFor(DATA, ALL);
  assert.deepEqual(counted.corridors, [8, 3, 5]);
  assert.deepEqual(counted.threads, [3]);
  assert.deepEqual(counted.finer, [6]);
  assert.equal(counted.n, 8);
  assert.equal(counted.journeys, 3);
});

test("a journey whose people part is named once, with all of them", () => {
  assert.deepEqual(countedFor(DATA, ALL).taken[0][0], { journey: 0, step: "step-0", n: 3 });
  assert.deepEqual(countedFor(DATA, { ...ALL, outcome: "arrived" }).taken[0][0], { journey: 0, step: "step-0", n: 2 });
});

test("years choose whoever may have been on the way, and never leave out whose years are not told", () => {
  assert.equal(countedFor(DATA, { ...ALL, from: 2006, to: 2011 }).n, 3);
  assert.equal(countedFor(DATA, { ...ALL, from: 2007, to: 2011 }).n, 1);
});

test("way out and ending choose together", () => {
  assert.equal(countedFor(DATA, { ...ALL, way: "none", outcome: "returned" }).n, 5);
  assert.equal(countedFor(DATA, { ...ALL, way: "mongolia", outcome: "returned" }).n, 0);
});

test("a finer corridor is shown whole or not at all", () => {
  assert.equal(countedFor(DATA, { ...ALL, way: "mongolia" }).finer[0], 0);
  assert.equal(countedFor(DATA, { ...ALL, from: 1999 }).finer[0], 0);
  const [one] = [{ corridor: 0, n: 3, ways: ["mongolia"], outcomes: ["arrived"] }];
  assert.equal(isWhole(one, { ...ALL, way: "mongolia", outcome: "arrived" }), true);
  assert.equal(isWhole(one, { ...ALL, way: "none" }), false);
});

test("a corridor's own line is what its finer lines leave of it", () => {
  const flows = flowsOf(DATA, countedFor(DATA, ALL), new Set(["kp>cn", "finer-0"]));
  assert.equal(flows.get("kp>cn"), 2);
  assert.equal(flows.get("finer-0"), 6);
  assert.equal(flowsOf(DATA, countedFor(DATA, ALL), new Set(["kp>cn"])).get("kp>cn"), 8);
});

test("a pick is a way, the way of a finer line, or all ways of a country", () => {
  assert.deepEqual([...pickedOf(DATA, "cn>mn")], ["cn>mn"]);
  assert.deepEqual([...pickedOf(DATA, "finer-0")], ["kp>cn"]);
  assert.deepEqual([...pickedOf(DATA, "kp")], ["kp>cn", "cn>kp-back"]);
  assert.equal(pickedOf(DATA, "").size, 0);
  assert.equal(pickedOf(DATA, "finer-9").size, 0);
});

test("an address chooses what the page has, and nothing else", () => {
  const choice = chosenIn("?from=1999&to=2010&way=mongolia&outcome=arrived&lang=ko", DATA);
  assert.deepEqual(choice, { from: 1999, to: 2010, way: "mongolia", outcome: "arrived", picked: "" });
  assert.deepEqual(chosenIn("?from=soon&to=20100&way=moon&outcome=", DATA), ALL);
});

test("what is chosen and its address say the same", () => {
  for (const search of ["?from=2001&to=2003", "?way=none", "?to=2012&outcome=returned", ""]) {
    const choice = chosenIn(search, DATA);
    const written = Object.entries(asked(choice)).filter(([, value]) => value);
    assert.deepEqual(chosenIn(`?${new URLSearchParams(written)}`, DATA), choice);
  }
});

test("years the wrong way round are turned, and all years are no choice", () => {
  assert.deepEqual(wholeYears({ ...ALL, from: 2010, to: 2001 }, DATA), { ...ALL, from: 2001, to: 2010 });
  assert.deepEqual(wholeYears({ ...ALL, from: 1998, to: 2020 }, DATA), ALL);
  assert.deepEqual(chosenIn("?from=1900&to=2500", DATA), ALL);
});

test("the store tells its readers of changes alone", () => {
  const store = storeOf(ALL);
  const heard = [];
  store.subscribe(({ way }) => heard.push(way));
  store.set({ way: "" });
  store.set({ way: "none" });
  store.set({ way: "none" });
  assert.deepEqual(heard, ["none"]);
});
