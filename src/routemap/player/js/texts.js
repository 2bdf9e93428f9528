// @ts-check
// Texts in the chosen language: from the scene, and the page's own phrases.

/** @import { Text } from "./types" */

/**
 * A text in a language, else in no stated one, else in English, else in any.
 * @param {Text | null | undefined} text
 * @param {string} lang
 */
export function inLanguage(text, lang) {
  if (!text) return "";
  return text[lang] ?? text[""] ?? text.en ?? Object.values(text)[0] ?? "";
}

/**
 * Fill `{name}` in a phrase.
 * @param {string} phrase
 * @param {Record<string, string | number>} values
 */
export function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * The page's own phrases, which the template leaves in the document in every language.
 * @param {ParentNode} page
 * @returns {(name: string, lang: string, values?: Record<string, string | number>) => string}
 */
export function phrasesOf(page) {
  return (name, lang, values = {}) => {
    const holder = page.querySelector(`[data-phrase="${name}"]`);
    const said = holder?.querySelector(`[lang="${lang}"]`) ?? holder;
    return fill(said?.textContent?.trim() ?? "", values);
  };
}
