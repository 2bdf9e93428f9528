// @ts-check
// How many are told here; and of how many, where some are chosen.

import { fill } from "../texts.js";

/** @import { Choice, Counted, Data } from "./types" */

/**
 * @param {HTMLElement} main @param {Data} data
 * @returns {(choice: Choice, counted: Counted) => void}
 */
export function summaryView(main, data) {
  const whole = main.querySelector("[data-whole]");
  const some = main.querySelector("[data-some]");
  const nobody = main.querySelector("[data-nobody]");
  const all = data.parties.reduce((sum, { n }) => sum + n, 0);
  return ({ from, to, way, outcome }, counted) => {
    const chosen = from !== null || to !== null || way !== "" || outcome !== "";
    whole?.toggleAttribute("hidden", chosen);
    some?.toggleAttribute("hidden", !chosen);
    nobody?.toggleAttribute("hidden", counted.n > 0 || all === 0);
    for (const words of some?.querySelectorAll("[data-say]") ?? []) {
      const values = { people: counted.n, all, journeys: counted.journeys, n: data.journeys.length };
      words.textContent = fill(words.getAttribute("data-say") ?? "", values);
    }
  };
}
