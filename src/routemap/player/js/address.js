// @ts-check
// The address of what is shown: read once, and replaced at each settled step.

/** @import { Scene } from "./types" */

/**
 * What an address asks for.
 * @param {string} search such as "?step=first-crossing&lang=ko"
 * @param {Scene} scene
 * @param {string[]} languages
 * @returns {{ step: number | null, gone: boolean, lang: string | null, theme: string | null }}
 */
export function asked(search, scene, languages) {
  const query = new URLSearchParams(search);
  const id = query.get("step");
  const found = id ? scene.steps.find((step) => step.id === id) : undefined;
  const lang = query.get("lang");
  return {
    step: found ? found.index : null,
    gone: Boolean(id) && !found,
    lang: lang && languages.includes(lang) ? lang : null,
    theme: query.get("theme"),
  };
}

/**
 * The same address with another step and language; other parameters stay.
 * @param {string} href
 * @param {{ step: string | null, lang: string }} shown
 */
export function addressOf(href, { step, lang }) {
  const url = new URL(href);
  if (step) url.searchParams.set("step", step);
  else url.searchParams.delete("step");
  url.searchParams.set("lang", lang);
  url.hash = "";
  return url.href;
}

/**
 * Show an address without adding to the history.
 * @param {string} href
 */
export function replaceAddress(href) {
  try {
    history.replaceState(history.state, "", href);
  } catch {
    // A page opened from a file may not rewrite its address: nothing is lost but the link.
  }
}
