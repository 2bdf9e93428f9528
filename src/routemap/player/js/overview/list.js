// @ts-check
// The list: the same as the map in words, and below each way the journeys that took it.

import { fill } from "../texts.js";
import { pickedOf } from "./counting.js";

/** @import { Choice, Counted, Data, Taken } from "./types" */
/** @import { Text } from "../types" */

const MOST = 40; // as many as the page itself names (render/overview/telling.py)

/**
 * @param {HTMLElement} main @param {Data} data @param {import("./filters.js").Store} store
 * @returns {(choice: Choice, counted: Counted) => void}
 */
export function listView(main, data, store) {
  const items = new Map(
    [.../** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll("[data-corridor]"))].map((item) => [item.dataset.corridor ?? "", item]),
  );
  const base = linkOf(main);
  let before = "";
  /** @type {Counted | undefined} */
  let last;
  for (const [id, item] of items) {
    const details = /** @type {HTMLDetailsElement} */ (item.querySelector("details"));
    details.addEventListener("toggle", () => {
      if (details.open && last) fillIn(item, last.taken[indexOf(data, id)], data, base);
      const { picked } = store.get();
      if (details.open && !pickedOf(data, picked).has(id)) store.set({ picked: id });
      if (!details.open && picked === id) store.set({ picked: "" });
    });
  }
  return (choice, counted) => {
    last = counted;
    for (const [id, item] of items) {
      const index = indexOf(data, id);
      item.hidden = counted.corridors[index] === 0;
      tell(item.querySelector("summary .count"), counted.corridors[index], counted.taken[index].length);
      const details = /** @type {HTMLDetailsElement} */ (item.querySelector("details"));
      if (choice.picked !== before && choice.picked) details.open = pickedOf(data, choice.picked).has(id);
      if (choice.picked !== before && !choice.picked) details.open = false;
      if (details.open) fillIn(item, counted.taken[index], data, base);
    }
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll("[data-finer]"))) {
      line.hidden = counted.finer[Number(line.dataset.finer)] === 0;
    }
    before = choice.picked;
  };
}

/** @param {Data} data @param {string} id */
const indexOf = (data, id) => data.corridors.findIndex((corridor) => corridor.id === id);

/**
 * The first link of the page as a pattern, so that addresses are made in one place alone.
 * @param {HTMLElement} main
 */
function linkOf(main) {
  const link = main.querySelector(".taken a");
  return (link?.getAttribute("href") ?? "").split("journeys/")[0];
}

/**
 * Write who took a way, for what is chosen.
 * @param {HTMLElement} item @param {Taken[]} taken @param {Data} data @param {string} base
 */
function fillIn(item, taken, data, base) {
  const list = /** @type {HTMLElement} */ (item.querySelector(".taken"));
  const pattern = /** @type {HTMLElement} */ (item.querySelector(".count"));
  list.replaceChildren(...taken.slice(0, MOST).map((each) => entry(each, data, base, pattern)));
  const rest = /** @type {HTMLElement} */ (item.querySelector(".rest"));
  rest.hidden = taken.length <= MOST;
  for (const words of rest.querySelectorAll("[data-say]")) {
    words.textContent = fill(words.getAttribute("data-say") ?? "", { n: taken.length - MOST });
  }
}

/** @param {Taken} taken @param {Data} data @param {string} base @param {HTMLElement} pattern */
function entry({ journey, step, n }, data, base, pattern) {
  const { id, title, years } = data.journeys[journey];
  const link = document.createElement("a");
  link.href = `${base}journeys/${id}/index.html?step=${step}#step-${step}`;
  link.dataset.journey = id;
  link.append(...spoken(title));
  const when = document.createElement("span");
  when.className = "years";
  when.append(...spoken(years));
  const count = /** @type {HTMLElement} */ (pattern.cloneNode(true));
  tell(count, n, 0);
  const made = document.createElement("li");
  made.append(link, " ", when, " ", count);
  return made;
}

/** A text in all its languages, of which the style sheet shows one. @param {Text} text */
function spoken(text) {
  const languages = Object.keys(text).filter(Boolean);
  if (!languages.length) return [text[""] ?? ""];
  const asked = [...document.querySelectorAll("[data-choose]")].map((button) => button.getAttribute("data-choose") ?? "");
  return asked.map((lang) => {
    const words = document.createElement("span");
    words.lang = lang;
    words.textContent = text[lang] ?? text[languages[0]];
    return words;
  });
}

/** @param {Element | null} count @param {number} n @param {number} journeys */
function tell(count, n, journeys) {
  for (const words of count?.querySelectorAll("[data-many]") ?? []) {
    const said = (/** @type {string} */ name, /** @type {number} */ value) => fill(words.getAttribute(`data-${name}`) ?? "", { n: value });
    const within = journeys ? `, ${said(journeys === 1 ? "in-one" : "in-many", journeys)}` : "";
    words.textContent = said(n === 1 ? "one" : "many", n) + within;
  }
}
