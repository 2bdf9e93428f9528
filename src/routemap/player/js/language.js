// @ts-check
// The page in one language: the spans of the others are hidden by the style sheet.

const NAMES = ["aria-label", "title"];

/** The languages that the page is written in, its own first. @param {HTMLElement} root */
export function languagesOf(root) {
  const first = root.dataset.lang ?? "en";
  const found = new Set([first]);
  for (const element of root.querySelectorAll(".tools span[lang]")) found.add(element.getAttribute("lang") ?? first);
  return [...found].filter(Boolean);
}

/**
 * Turn the whole page to a language, attributes and window title included.
 * @param {HTMLElement} root
 * @param {string} lang
 */
export function speak(root, lang) {
  root.lang = lang;
  root.dataset.lang = lang;
  for (const name of NAMES) {
    const attribute = `data-${name}-${lang}`;
    for (const element of root.querySelectorAll(`[${attribute}]`)) {
      const words = element.getAttribute(attribute) ?? "";
      if (element instanceof HTMLTitleElement) document.title = words;
      else element.setAttribute(name, words);
    }
  }
}
