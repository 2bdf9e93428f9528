// @ts-check
// The same in words: each journey's lines step by step, by date or by time from the chosen moment.

import { inLanguage } from "../texts.js";
import { badge, html } from "./making.js";

/** @import { Align, Choice, CompareStore, DigestStep, Journey, Line, Phrase } from "./types" */

/** @param {{ choices: Choice[], store: CompareStore, phrase: Phrase, host: HTMLElement }} parts */
export function tellingWith({ choices, store, phrase, host }) {
  const draw = () => {
    const { journeys, loaded, align, lang } = store.get();
    host.replaceChildren(
      ...journeys.flatMap((id, index) => {
        const journey = loaded[id];
        if (!journey || journey === "failed") return [];
        const path = choices.find((one) => one.id === id)?.page ?? "";
        return [
          html(
            "section",
            { class: "column" },
            html("h3", {}, badge(index), " ", html("span", {}, inLanguage(journey.title, lang))),
            ...journey.lines.flatMap((line) => lineOf(journey, line, align, path, lang, phrase)),
          ),
        ];
      }),
    );
  };
  store.subscribe((now, before) => {
    if (now.journeys !== before.journeys || now.loaded !== before.loaded || now.align !== before.align || now.lang !== before.lang) draw();
  });
  draw();
}

/**
 * @param {Journey} journey @param {Line} line @param {Align} align @param {string} path
 * @param {string} lang @param {Phrase} phrase
 */
function lineOf(journey, line, align, path, lang, phrase) {
  const name = journey.lines.length > 1 ? [html("h4", {}, inLanguage(line.label, lang))] : [];
  const lacking = align !== "calendar" && !line.moments[align];
  const steps = html("ol", {}, ...line.steps.map((step) => stepOf(journey, step, align, path, lang, phrase)));
  return [...name, ...(lacking ? [html("p", { class: "quiet" }, phrase(`without.${align}`, lang))] : []), steps];
}

/**
 * @param {Journey} journey @param {DigestStep} step @param {Align} align @param {string} path
 * @param {string} lang @param {Phrase} phrase
 */
function stepOf(journey, step, align, path, lang, phrase) {
  const since = align === "calendar" ? undefined : step.since[align];
  const when = since ? `${inLanguage(since.words, lang)} (${inLanguage(step.date, lang)})` : inLanguage(step.date, lang);
  const kind = step.category ? ` · ${phrase(`category.${step.category}`, lang)}` : "";
  const link = html("a", { href: `${path}?step=${step.id}`, "data-journey": journey.id, "data-step": step.id }, inLanguage(step.heading, lang));
  return html("li", {}, link, html("span", { class: "quiet" }, ` ${when}${kind}`));
}
