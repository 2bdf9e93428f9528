// The workbench's pure parts: where the cursor stands by the format's schema, what is counted, and
// which answers count.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkWith } from "../../src/routemap/player/js/workbench/checking.js";
import { ownKeys } from "../../src/routemap/player/js/workbench/completing.js";
import { idOf } from "../../src/routemap/player/js/workbench/files.js";
import { isDeep } from "../../src/routemap/player/js/workbench/nesting.js";
import { counts } from "../../src/routemap/player/js/workbench/problems.js";
import { keysOf, schemasAt, spotOf, wordsOf } from "../../src/routemap/player/js/workbench/schema.js";

const schema = JSON.parse(readFileSync(new URL("../../journeys/journey-1.schema.json", import.meta.url), "utf8"));

const HEAD = `format: journey/1
title: {en: A way}
consent: {basis: invented, names: pseudonyms}
sources:
  told: {title: A telling}
people:
  ana: {en: Ana}
parts:
- title: {en: One}
  steps:
  - stay: home
    at: China
`;

/** What is offered at the `|` of a text. */
function offered(text) {
  const [before, after] = text.split("|");
  const spot = spotOf(before.split("\n"), (after ?? "").split("\n").slice(1));
  const found = schemasAt(schema, spot.path, spot.siblings);
  return (spot.value === null ? keysOf(found, spot.siblings) : wordsOf(found)).map(([word]) => word);
}

test("at the left edge stand the keys of the file, without those that are there", () => {
  const found = offered(`${HEAD}co|`);
  assert.ok(found.includes("content") && found.includes("context"));
  assert.ok(!found.includes("title") && !found.includes("consent"));
});

test("a step that has no kind yet is offered the three kinds", () => {
  const found = offered(`${HEAD}  - |`);
  assert.deepEqual(["stay", "go", "event"].filter((key) => found.includes(key)), ["stay", "go", "event"]);
});

test("a step of a kind is offered the keys of that kind and of no other", () => {
  const stay = offered(`${HEAD}    f|`);
  assert.ok(stay.includes("for") && stay.includes("when"));
  assert.ok(!stay.includes("across") && !stay.includes("at"));
  assert.ok(offered(`${HEAD}  - go: boat\n    a|`).includes("across"));
});

test("a kind is offered its own words", () => {
  assert.ok(offered(`${HEAD}  - stay: h|`).includes("hiding"));
  assert.ok(offered(`${HEAD}  - go: o|`).includes("over ice"));
  assert.ok(!offered(`${HEAD}  - go: o|`).includes("hiding"));
  assert.ok(offered(`${HEAD}  - event: a|`).includes("arrested"));
});

test("a list is known whichever line its key stands on", () => {
  assert.ok(offered("parts:\n- steps:\n  - stay: h|").includes("hiding"));
  assert.ok(offered("parts:\n  - who: ana\n    steps:\n      - go: o|").includes("over ice"));
  assert.ok(offered("parts:\n- steps:\n  - stay: home\n    at: China\n  - go: o|").includes("over ice"));
});

test("within braces and brackets stand what belongs there", () => {
  assert.ok(offered("consent: {basis: invented, |").includes("names"));
  assert.ok(offered("consent: {basis: invented, names: |").includes("roles only"));
  assert.ok(offered(`${HEAD}    inferred: [|`).includes("when"));
  assert.ok(offered(`${HEAD}    text: {|`).includes("ko"));
});

test("a part is offered its keys, and a source its own", () => {
  assert.ok(offered(`${HEAD}  w|`).includes("who"));
  assert.ok(offered("sources:\n  told:\n    |").includes("publisher"));
});

test("the file's own people, sources and places are known by name", () => {
  assert.deepEqual(ownKeys(HEAD, "people"), ["ana"]);
  assert.deepEqual(ownKeys(HEAD, "sources"), ["told"]);
  assert.deepEqual(ownKeys(HEAD, "places"), []);
});

test("problems are counted by their weight, and one is not many", () => {
  const of = (...kinds) => counts(kinds.map((severity) => ({ severity })));
  assert.deepEqual(of("problem", "note", "problem"), [["problems", 2], ["note", 1]]);
  assert.deepEqual(of(), []);
});

test("any name becomes one that a journey may have", () => {
  assert.equal(idOf("My Journey (2).YAML"), "my-journey-2");
  assert.equal(idOf("여정.yaml"), "journey");
});

/** A server that answers when it is told to. */
function slowly() {
  const asked = [];
  const ask = (_, { body, headers }) => new Promise((resolve) => asked.push({ body, headers, answer: (data, status = 200) => resolve({ ok: status < 400, status, json: async () => data }) }));
  return { asked, ask };
}
const until = async (ready) => { while (!ready()) await new Promise((resolve) => setTimeout(resolve, 5)); };
const ANSWER = { key: "k", shown: {}, land: "l", features: "[]" };

test("one question at a time; an answer to an older text is dropped, and the newest is asked next", async () => {
  const { asked, ask } = slowly();
  const heard = [];
  let text = "one";
  const checking = checkWith({ read: () => ({ text, name: "j", lang: "en" }), heard: (answer) => heard.push(answer.about), failed: assert.fail, ask });
  checking.soon();
  await until(() => asked.length === 1);
  for (text of ["two", "three"]) checking.soon();
  asked[0].answer({ ...ANSWER, about: "one" });
  await until(() => asked.length === 2);
  assert.equal(asked[1].body, "three");
  asked[1].answer({ ...ANSWER, about: "three" });
  await until(() => heard.length);
  assert.deepEqual(heard, ["three"]);
});

test("what came once is not asked for again", async () => {
  const { asked, ask } = slowly();
  const pictures = [];
  const checking = checkWith({ read: () => ({ text: "", name: "j", lang: "en" }), heard: (_, picture) => pictures.push(picture), failed: assert.fail, ask });
  checking.soon();
  await until(() => asked.length === 1);
  asked[0].answer(ANSWER);
  await until(() => pictures.length === 1);
  checking.soon();
  await until(() => asked.length === 2);
  assert.equal(asked[1].headers["Routemap-Has"], "k,l");
  asked[1].answer({ ...ANSWER, shown: null, features: null });
  await until(() => pictures.length === 2);
  assert.deepEqual(pictures, [{ key: "k", shown: {}, features: "[]" }, null]);
});

test("a server that is busy is asked again; one that is gone is told of", async () => {
  const { asked, ask } = slowly();
  let n_failed = 0;
  const checking = checkWith({ read: () => ({ text: "", name: "j", lang: "en" }), heard: () => {}, failed: () => (n_failed += 1), ask });
  checking.soon();
  await until(() => asked.length === 1);
  asked[0].answer({}, 503);
  await until(() => asked.length === 2);
  assert.equal(n_failed, 0);
  asked[1].answer({}, 500);
  await until(() => n_failed === 1);
});

test("a text is deep by brackets or dashes inside each other, and no journey is", () => {
  assert.equal(isDeep("[".repeat(60_000)), true);
  assert.equal(isDeep("- ".repeat(200)), true);
  assert.equal(isDeep("[a, b]\n".repeat(1_000)), false);
  assert.equal(isDeep("- stay: home\n".repeat(1_000)), false);
  assert.equal(isDeep("]".repeat(100) + "[".repeat(20)), false);
});
