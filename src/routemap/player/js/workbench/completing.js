// @ts-check
// Completion: the format's keys and words, and the file's own people, places and sources.

import { keysOf, schemasAt, spotOf, wordsOf } from "./schema.js";

/** @import { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete" */
/** @import { Schema } from "./schema.js" */

/** Where names of the file's own may stand, and under which key they are told. */
/** @type {Record<string, string>} */
const OWN = { who: "people", source: "sources", at: "places", from: "places", to: "places", towards: "places", via: "places" };

/** @param {string} src where the schema is */
export function completeWith(src) {
  /** @type {Promise<Schema> | null} */
  let asked = null;
  /** @param {CompletionContext} context @returns {Promise<CompletionResult | null>} */
  return async (context) => {
    const { state, pos } = context;
    const typed = context.matchBefore(/[\p{L}\p{N}_/-][\p{L}\p{N}_ /-]*/u);
    if (!typed && !context.explicit) return null;
    asked ??= fetch(src).then((response) => response.json());
    const schema = await asked.catch(() => ((asked = null), /** @type {Schema} */ ({})));
    const line = state.doc.lineAt(pos);
    const before = state.doc.sliceString(0, pos).split("\n");
    const after = state.doc.sliceString(line.to + 1).split("\n");
    if (/^\s*#/.test(before.at(-1) ?? "")) return null;
    const spot = spotOf(before, after);
    const options = spot.value === null ? keys(schema, spot) : values(schema, spot, state.doc.toString());
    if (!options.length) return null;
    const from = spot.value === null ? pos - (/[\p{L}\p{N}_-]*$/u.exec(before.at(-1) ?? "")?.[0].length ?? 0) : pos - spot.value.length;
    return { from, options, validFor: /^[\p{L}\p{N}_ /-]*$/u };
  };
}

/** @param {Schema} schema @param {import("./schema.js").Spot} spot @returns {Completion[]} */
const keys = (schema, { path, siblings }) =>
  keysOf(schemasAt(schema, path, siblings), siblings).map(([key, value], index) => ({
    label: key,
    apply: `${key}: `,
    info: value.description,
    boost: -index / 10,
    type: "property",
  }));

/** @param {Schema} schema @param {import("./schema.js").Spot} spot @param {string} text @returns {Completion[]} */
function values(schema, { path }, text) {
  const last = path.filter((name) => name !== "-").at(-1) ?? "";
  const own = OWN[last] ? ownKeys(text, OWN[last]).map((label) => ({ label, type: "variable" })) : [];
  const words = wordsOf(schemasAt(schema, path)).map(([label, info]) => ({ label, ...(info ? { info } : {}), type: "enum" }));
  return [...own, ...words];
}

/** Keys that the file has under one of its outermost keys. @param {string} text @param {string} name */
export function ownKeys(text, name) {
  const lines = text.split("\n");
  const begin = lines.findIndex((line) => line.startsWith(`${name}:`));
  if (begin < 0) return [];
  const found = [];
  for (const line of lines.slice(begin + 1)) {
    if (/^\S/.test(line) && !line.startsWith("#")) break;
    const key = /^ {1,4}([\p{L}\p{N}_-]+):/u.exec(line);
    if (key) found.push(key[1]);
  }
  return found;
}
