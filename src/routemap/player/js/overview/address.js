// @ts-check
// What is chosen, as it stands in the address. Knows no document.

import { ALL } from "./counting.js";

/** @import { Choice, Data } from "./types" */

/**
 * What an address asks for; what the page does not have counts as not asked for.
 * @param {string} search @param {Data} data
 * @returns {Choice}
 */
export function chosenIn(search, data) {
  const query = new URLSearchParams(search);
  const year = (/** @type {string} */ key) => {
    const asked = query.get(key) ?? "";
    return /^\d{4}$/.test(asked) && data.years ? clamp(Number(asked), data.years) : null;
  };
  const one = (/** @type {string} */ key, /** @type {string[]} */ known) => {
    const asked = query.get(key) ?? "";
    return known.includes(asked) ? asked : "";
  };
  const choice = {
    from: year("from"),
    to: year("to"),
    way: one("way", data.parties.map(({ way }) => way)),
    outcome: one("outcome", data.parties.map(({ outcome }) => outcome)),
    picked: ALL.picked,
  };
  return wholeYears(choice, data);
}

/**
 * The first and the last year of all are no choice; years the wrong way round are turned.
 * @param {Choice} choice @param {Data} data
 * @returns {Choice}
 */
export function wholeYears(choice, { years }) {
  if (!years) return { ...choice, from: null, to: null };
  const [low, high] = [choice.from ?? years[0], choice.to ?? years[1]].sort((a, b) => a - b);
  return { ...choice, from: low === years[0] ? null : low, to: high === years[1] ? null : high };
}

/**
 * What a choice adds to the address; "" takes a parameter away.
 * @param {Choice} choice
 */
export const asked = ({ from, to, way, outcome }) => ({
  from: from === null ? "" : String(from),
  to: to === null ? "" : String(to),
  way,
  outcome,
});

/** @param {number} year @param {[number, number]} range */
const clamp = (year, [low, high]) => Math.min(high, Math.max(low, year));
