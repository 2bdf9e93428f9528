// @ts-check
// Counting people's journeys for what is chosen. Knows no document.

/** @import { Choice, Counted, Data, Finer, Party } from "./types" */

/** @type {Choice} */
export const ALL = { from: null, to: null, way: "", outcome: "", picked: "" };

/**
 * Whether people may have been on the way within the years, by the way and with the end chosen.
 * Whoever's years are not told is never left out for them.
 * @param {Party} party @param {Choice} choice
 */
export const isChosen = ({ first, last, way, outcome }, choice) =>
  (choice.from === null || last === null || last >= choice.from) &&
  (choice.to === null || first === null || first <= choice.to) &&
  (choice.way === "" || way === choice.way) &&
  (choice.outcome === "" || outcome === choice.outcome);

/**
 * Whether a group of journeys is kept whole by a choice. A group is shown whole or not at all, so
 * that two choices never differ by fewer journeys than may be told of.
 * @param {Finer} finer @param {Choice} choice
 */
export const isWhole = ({ ways, outcomes }, choice) =>
  choice.from === null && choice.to === null &&
  (choice.way === "" || ways.every((way) => way === choice.way)) &&
  (choice.outcome === "" || outcomes.every((outcome) => outcome === choice.outcome));

/**
 * @param {Data} data @param {Choice} choice
 * @returns {Counted}
 */
export function countedFor(data, choice) {
  const corridors = data.corridors.map(() => 0);
  const threads = data.threads.map(() => 0);
  const taken = data.corridors.map(() => /** @type {Map<number, import("./types").Taken>} */ (new Map()));
  const journeys = new Set();
  let n = 0;
  for (const party of data.parties) {
    if (!isChosen(party, choice)) continue;
    n += party.n;
    journeys.add(party.journey);
    for (const thread of party.threads) threads[thread] += party.n;
    for (const [corridor, step] of party.passages) {
      corridors[corridor] += party.n;
      const known = taken[corridor].get(party.journey);
      taken[corridor].set(party.journey, { journey: party.journey, step: known?.step ?? step, n: (known?.n ?? 0) + party.n });
    }
  }
  const finer = data.finer.map((each) => (isWhole(each, choice) ? each.n : 0));
  return { corridors, threads, finer, taken: taken.map((each) => [...each.values()]), n, journeys: journeys.size };
}

/**
 * How many people each drawn flow stands for: a corridor's line is what its finer ones leave of it.
 * @param {Data} data @param {Counted} counted @param {Set<string>} drawn the finer flows that have a line of their own
 * @returns {Map<string, number>}
 */
export function flowsOf(data, counted, drawn) {
  const rest = [...counted.corridors];
  const flows = new Map(data.threads.map((id, index) => [id, counted.threads[index]]));
  data.finer.forEach(({ corridor }, index) => {
    const id = `finer-${index}`;
    flows.set(id, counted.finer[index]);
    if (drawn.has(id)) rest[corridor] -= counted.finer[index];
  });
  data.corridors.forEach(({ id }, index) => flows.set(id, Math.max(0, rest[index])));
  return flows;
}

/**
 * The corridors that a pick names: itself, or all that lead into or out of a country.
 * @param {Data} data @param {string} picked
 * @returns {Set<string>}
 */
export function pickedOf(data, picked) {
  const one = picked.startsWith("finer-") ? data.corridors[data.finer[Number(picked.slice(6))]?.corridor]?.id : picked;
  return new Set(data.corridors.filter(({ id, ends }) => id === one || ends.includes(picked)).map(({ id }) => id));
}
