// @ts-check
// The form of choices: writes the store, and shows what it holds.

import { wholeYears } from "./address.js";
import { ALL } from "./counting.js";

/** @import { Choice, Data } from "./types" */
/** @typedef {ReturnType<typeof import("./store.js").storeOf>} Store */

/**
 * @param {HTMLElement} main @param {Data} data @param {Store} store
 * @returns {(choice: Choice) => void}
 */
export function filtersOf(main, data, store) {
  const form = /** @type {HTMLFormElement} */ (main.querySelector("[data-filters]"));
  const again = form.querySelector("button[type=reset]");
  form.hidden = false;
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLSelectElement | RadioNodeList | null} */ (form.elements.namedItem(name));
  form.addEventListener("change", () => {
    const said = (/** @type {string} */ name) => field(name)?.value ?? "";
    const year = (/** @type {string} */ name) => (said(name) ? Number(said(name)) : null);
    const choice = { ...store.get(), from: year("from"), to: year("to"), way: said("way"), outcome: said("outcome") };
    store.set(wholeYears(choice, data));
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    const { picked } = store.get();
    store.set({ ...ALL, picked });
    // The button goes with the choice: the keyboard stays in the form.
    /** @type {HTMLElement | null} */ (form.querySelector("select, input:checked"))?.focus();
  });
  return (choice) => {
    const put = (/** @type {string} */ name, /** @type {string} */ value) => {
      const found = field(name);
      if (found) found.value = value;
    };
    put("from", String(choice.from ?? data.years?.[0] ?? ""));
    put("to", String(choice.to ?? data.years?.[1] ?? ""));
    put("way", choice.way);
    put("outcome", choice.outcome);
    const chosen = choice.from !== null || choice.to !== null || choice.way !== "" || choice.outcome !== "";
    again?.toggleAttribute("hidden", !chosen);
  };
}
