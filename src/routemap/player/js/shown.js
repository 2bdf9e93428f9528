// @ts-check
// What the map shows in a state: a pure table from shapes to how they look, to be compared with the last.

import { possible } from "./spans.js";

/** @import { Mark, Scene, State, Step } from "./types" */
/** @import { Filled } from "./spans.js" */

/**
 * How one shape looks. `rank` is now (the current step), also (where a party could be at that
 * time), past (a way already gone), all (the whole journey at once) or ground (a name alone).
 * @typedef {{ rank: "now" | "also" | "past" | "all" | "ground", weight: number, colour: number,
 *   certainty: Mark["certainty"], back: boolean, letters: string, step: number, role: Mark["role"] }} Look
 */

const RANKS = { now: 3, also: 2, past: 1, all: 0, ground: -1 };

/**
 * @param {Scene} scene
 * @param {Filled[]} spans
 * @param {number[]} moments
 * @param {Readonly<State>} state
 * @param {number} time
 * @returns {Map<string, Look>} keyed `kind ref`; the withheld template is `withheld `
 */
export function shownAt(scene, spans, moments, state, time) {
  /** @type {Map<string, Look>} */
  const shown = new Map();
  const strands = new Map(scene.strands.map((strand) => [strand.id, strand]));
  /** @param {Step} step @param {Look["rank"]} rank @param {number} weight @param {(mark: Mark) => boolean} [wanted] */
  const show = (step, rank, weight, wanted = () => true) => {
    for (const mark of step.marks.filter(wanted)) {
      const strand = strands.get(mark.strand) ?? scene.strands[0];
      put(shown, `${mark.kind} ${mark.ref}`, {
        rank,
        weight,
        colour: strand.colour,
        certainty: mark.certainty,
        back: mark.back,
        letters: strand.letter,
        step: step.index,
        role: mark.role,
      });
    }
  };
  if (state.mode === "all") {
    for (const step of scene.steps) show(step, "all", 1);
    return shown;
  }
  const current = scene.steps[state.step];
  show(current, "now", 1);
  for (const step of others(scene, moments, current, time)) {
    const weight = possible(spans[step.index], time);
    // Where somebody went after a step that is over, and before the next is told, nobody knows.
    if (weight > 0) show(step, "also", tenth(weight), standing);
  }
  const isPast = past(scene, current);
  for (const step of isPast) show(step, "past", 1, (mark) => mark.kind === "ribbon");
  return shown;
}

/**
 * Where the playhead finds everybody else: the last step that each of them has come to.
 * @param {Scene} scene @param {number[]} moments @param {Step} current @param {number} time
 */
function others({ steps }, moments, current, time) {
  /** @type {Map<string, Step>} */
  const last = new Map();
  for (const step of steps) {
    if (moments[step.index] > time) continue;
    for (const person of step.who) last.set(person, step);
  }
  return new Set([...last.values()].filter((step) => !meets(step, current)));
}

/**
 * The steps of the story that led the current step's people there.
 * @param {Scene} scene
 * @param {Step} current
 */
export function past({ steps }, current) {
  return steps.filter((step) => step.index < current.index && meets(step, current));
}

/** @param {Step} a @param {Step} b */
const meets = (a, b) => a.who.some((person) => b.who.includes(person));

/** A party's place is shown at a time; the line it moves along only while its step is told.
 * @param {Mark} mark */
const standing = (mark) => mark.kind !== "ribbon" && mark.kind !== "withheld" && mark.role !== "from";

/** Coarse, so that the map is touched a few times a step and not sixty times a second.
 * @param {number} weight */
const tenth = (weight) => Math.max(0.3, Math.round(weight * 10) / 10);

/** @param {Map<string, Look>} shown @param {string} key @param {Look} look */
function put(shown, key, look) {
  const there = shown.get(key);
  if (!there) {
    shown.set(key, look);
    return;
  }
  const letters = [...new Set(there.letters + look.letters)].sort().join("");
  const stronger =
    RANKS[look.rank] > RANKS[there.rank] ||
    (look.rank === there.rank && look.weight > there.weight);
  shown.set(key, { ...(stronger ? look : there), letters });
}
