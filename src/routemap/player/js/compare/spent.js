// @ts-check
// How the time went: for each kind of time, every journey's lines under one another on one scale,
// every length a range.

import { inLanguage } from "../texts.js";
import { badge, html } from "./making.js";

/** @import { Category, CompareStore, Journey, Line, Phrase, Spent } from "./types" */

/** @type {Category[]} */
const ORDER = ["moving", "hiding", "captive", "detained", "waiting", "living", "untold"];
/** @typedef {{ journey: Journey, index: number, line: Line }} Row */

/** @param {{ store: CompareStore, phrase: Phrase, host: HTMLElement }} parts */
export function spentWith({ store, phrase, host }) {
  const draw = () => {
    const { journeys, loaded, lang } = store.get();
    const rows = journeys.flatMap((id, index) => {
      const journey = loaded[id];
      return journey && journey !== "failed" ? journey.lines.map((line) => ({ journey, index, line })) : [];
    });
    const scale = longest(rows.map(({ line }) => line));
    const whole = groupOf(phrase("on_the_way", lang), rows, ({ whole: found }) => found, scale, lang, phrase);
    whole.classList.add("is-whole");
    const kinds = ORDER.filter((kind) => rows.some(({ line }) => spentOn(line, kind)));
    host.replaceChildren(
      ...(rows.length ? [whole] : []),
      ...kinds.map((kind) => groupOf(phrase(`category.${kind}`, lang), rows, (line) => spentOn(line, kind), scale, lang, phrase)),
    );
  };
  store.subscribe((now, before) => {
    if (now.journeys !== before.journeys || now.loaded !== before.loaded || now.lang !== before.lang) draw();
  });
  draw();
}

/** @param {Line} line @param {Category} kind */
const spentOn = (line, kind) => line.spent.find(({ category }) => category === kind) ?? null;

/** The scale of all bars: the longest way that is possible. @param {Line[]} lines */
export function longest(lines) {
  const known = lines.flatMap(({ whole, spent }) => [whole, ...spent]).flatMap((one) => (one ? [one.days[1] ?? one.days[0]] : []));
  return Math.max(30, ...known);
}

/**
 * @param {string} name @param {Row[]} rows @param {(line: Line) => Spent | null} pick
 * @param {number} scale @param {string} lang @param {Phrase} phrase
 */
function groupOf(name, rows, pick, scale, lang, phrase) {
  const found = rows.flatMap((row) => {
    const spent = pick(row.line);
    return spent ? [rowOf(row, spent, scale, lang, phrase)] : [];
  });
  return html("section", { class: "kind-group" }, html("h3", {}, name), html("ul", {}, ...found));
}

/** @param {Row} row @param {Spent} spent @param {number} scale @param {string} lang @param {Phrase} phrase */
function rowOf({ journey, index, line }, { days: [least, most], words }, scale, lang, phrase) {
  const bar = html("span", { class: most === null ? "range is-open" : "range", "aria-hidden": "true" });
  const end = most ?? Math.max(scale, least);
  bar.style.setProperty("--least", `${(least / Math.max(1, end)) * 100}%`);
  bar.style.setProperty("--most", `${(end / scale) * 100}%`);
  const who = inLanguage(journey.lines.length > 1 ? line.label : journey.title, lang);
  const unended = line.whole?.words === words && !line.safe ? `, ${phrase("on_the_way_untold", lang)}` : "";
  const said = html("span", { class: "range-words" }, inLanguage(words, lang) + unended);
  return html("li", { class: `c${index}` }, badge(index), html("span", { class: "range-who" }, who), html("span", { class: "track" }, bar, said));
}
