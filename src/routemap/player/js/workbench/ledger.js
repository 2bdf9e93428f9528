// @ts-check
// What will be public, step by step, and beside it the file's own words, for its editor alone.

import { piece } from "./problems.js";

/** @import { Answer, Phrase, PlaceRow, Row, Written } from "./types" */

/** @param {{ host: HTMLElement, phrase: Phrase, lang: () => string, go: (line: number) => void }} parts */
export function ledgerOf({ host, phrase, lang, go }) {
  const number = (/** @type {number} */ n) => n.toLocaleString(lang());

  /** @param {PlaceRow} place */
  function drawn({ label, level, km2, km, error_km: error, floor_km: floor }) {
    const size = km2 !== null ? `${number(km2)} km²` : km !== null ? `${number(km)} km` : "";
    const off = error === null ? "" : phrase("off_by", { n: number(error) });
    const least = floor === null || error === null ? "" : ` (${phrase("floor", { n: number(Math.round(floor)) })})`;
    const cell = document.createElement("dd");
    const figures = [phrase(`level_${level}`) || level, size, off && `${off}${least}`].filter(Boolean).join(" · ");
    cell.append(piece("span", "label", label), " ", piece("span", "figures", figures));
    return cell;
  }

  /** @param {number | null} n */
  const days = (n) => (n === null ? phrase("days_open") : n === 1 ? phrase("day") : phrase("days", { n: number(n) }));

  /** @param {Row} row */
  function when({ date, begin_days: begin, end_days: end }) {
    const long = begin === end ? days(begin) : phrase("ends", { begin: days(begin), end: days(end) });
    const cell = document.createElement("dd");
    cell.append(piece("span", "label", date), " ", piece("span", "figures", long));
    return cell;
  }

  /** @param {Row} row @param {Written | undefined} written */
  function step(row, written) {
    const made = document.createElement("article");
    const head = document.createElement("h2");
    head.append(piece("span", "number", row.number), " ", row.heading);
    if (row.bits !== null) {
      head.append(" ", piece("span", "bits", phrase("bits", { n: row.bits.toFixed(1) })));
    }
    const list = document.createElement("dl");
    for (const place of row.places) list.append(piece("dt", "", phrase(`role_${place.role}`)), drawn(place));
    list.append(piece("dt", "", phrase("when")), when(row));
    if (row.why.length) list.append(piece("dt", "", phrase("coarser")), ...row.why.map((reason) => piece("dd", "why", reason)));
    made.append(head, list);
    if (written) made.append(own(written));
    return made;
  }

  /** @param {Written} written */
  function own({ line, words }) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "own";
    const told = Object.entries(words).map(([key, word]) => `${key}: ${word}`).join(" · ");
    button.append(piece("span", "line", phrase("in_file", { n: line })), " ", piece("span", "told", told));
    button.addEventListener("click", () => go(line));
    return button;
  }

  /** @param {Pick<Answer, "ledger" | "steps">} answer */
  function tell({ ledger, steps }) {
    const written = new Map(steps.map((one) => [one.id, one]));
    if (!ledger.length) host.replaceChildren(piece("p", "empty", phrase("no_ledger")));
    else host.replaceChildren(...ledger.map((row) => step(row, written.get(row.id))));
  }
  return { tell };
}
