// An invented journey of two sisters who part and meet again: nobody's life, no real place.

/** @import { Scene, Step } from "../../src/routemap/player/js/types" */

const DAY = 730000; // some day of 1999

/** @param {number} from @param {number} to */
const window = (from, to) => /** @type {[number, number]} */ ([DAY + from, DAY + to]);

/**
 * @param {number} index @param {string} strand @param {string[]} who @param {Partial<Step>} more
 * @returns {Step}
 */
function step(index, strand, who, more) {
  return {
    index, strand, who, id: `step-${index}`, number: String(index + 1), part: 0, kind: "stay", word: "home",
    heading: { en: `Heading ${index}`, ko: `제목 ${index}` }, date: { en: "in 1999", ko: "1999년" }, place: { en: "somewhere" },
    certainty: [], after: [], outcome: "reached", forced: null, focus: [120, 38, 131, 48],
    marks: [{ kind: "area", ref: `area-${index}`, certainty: "sure", strand, back: false, role: "at" }],
    span: { start: window(0, 0), end: window(10, 10) },
    ...more,
  };
}

const both = ["ada", "bea"];

/** @returns {Scene} */
export function sampleScene() {
  const steps = [
    step(0, "a", both, { span: { start: [null, DAY], end: window(100, 190) } }),
    step(1, "a", both, {
      kind: "go", after: [0], span: { start: window(100, 190), end: window(100, 190) },
      marks: [
        { kind: "reach", ref: "river", certainty: "sure", strand: "a", back: false, role: "across" },
        { kind: "ribbon", ref: "area-0>river", certainty: "sure", strand: "a", back: false, role: "across" },
      ],
    }),
    step(2, "b", ["ada"], { after: [1], span: { start: window(100, 190), end: window(900, 1000) } }),
    step(3, "b", ["ada"], { after: [2], kind: "event", span: { start: window(900, 1000), end: window(900, 1000) } }),
    step(4, "c", ["bea"], { after: [1], span: { start: window(150, 200), end: window(1200, 1300) } }),
    step(5, "a", both, { after: [3, 4], span: { start: window(1200, 1300), end: [DAY + 1500, null] } }),
  ];
  const strand = (/** @type {string} */ id, /** @type {number} */ colour, /** @type {string[]} */ who, /** @type {string[]} */ forks, /** @type {string[]} */ joins) => ({
    id, letter: id.toUpperCase(), colour, label: { en: id }, who, steps: steps.filter((one) => one.strand === id).map(({ index }) => index),
    forks_from: forks, joins,
  });
  return {
    id: "ada", title: { en: "Ada" }, steps,
    strands: [strand("a", 0, both, [], []), strand("b", 1, ["ada"], ["a"], ["a"]), strand("c", 2, ["bea"], ["a"], ["a"])],
    places: {},
    ribbons: [{ id: "area-0>river", pieces: [[[120, 40], [121, 41], [122, 43]]], fade: [false, true] }],
    context: [{ span: { start: window(-400, -400), end: window(1100, 1100) }, title: { en: "Hard years" }, date: { en: "1998 to 2002" } }],
    extent: [DAY - 200, DAY + 1600], frame: [110, 30, 135, 50],
  };
}
