// @ts-check
// Whether a text nests too deeply to be coloured.

/** Far more than a journey has (the format takes 16), and far less than breaks a parser. */
const MOST = 64;
// Lists within lists on one line: "- - - -".
const DASHES = new RegExp(`(?:[-?:]\\s+){${MOST}}`);

/**
 * Tell whether brackets or dashes stand inside each other more often than any journey's do.
 *
 * **Why:** the editor's parser calls itself for each level, and a hostile paste would end it. Such
 * a text is shown plain; what is wrong with it is the check's to say.
 * @param {string} text
 */
export function isDeep(text) {
  let level = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === "[" || char === "{") level += 1;
    else if ((char === "]" || char === "}") && level) level -= 1;
    if (level > MOST) return true;
  }
  return DASHES.test(text);
}
