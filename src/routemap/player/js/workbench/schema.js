// @ts-check
// What may be written at a place of a journey file, by the format's own schema. Knows no editor.

/**
 * @typedef {{ description?: string, type?: string | string[], enum?: string[], enumDescriptions?: string[],
 *   examples?: unknown[], const?: string, properties?: Record<string, Schema>,
 *   additionalProperties?: boolean | Schema, items?: Schema, anyOf?: Schema[],
 *   if?: Schema, then?: Schema, else?: Schema, required?: string[] }} Schema
 */
/** One key on the way down, and the keys that stand beside what is written under it. */
/** @typedef {{ path: string[], siblings: string[], value: string | null }} Spot */

const KEY = /^(\s*)((?:- +)*)(?:"([^"]*)"|'([^']*)'|([\p{L}\p{N}_][^:#{}[\],"']*?)):(?=\s|$)/u;

/** @param {string} line */
function parsed(line) {
  const found = KEY.exec(line);
  const dashed = /^(\s*)((?:- +|-$)*)/.exec(line);
  if (!found) return { indent: dashed ? dashed[0].length : 0, dash: dashed?.[2] ? dashed[1].length : -1, key: null };
  return { indent: found[1].length + found[2].length, dash: found[2] ? found[1].length : -1, key: found[3] ?? found[4] ?? found[5].trim() };
}

/**
 * Where the end of `lines` stands: the keys above it, from the outermost; "-" is an item of a list.
 * @param {string[]} before the lines up to the cursor, the last one cut there
 * @param {string[]} after the lines below
 * @returns {Spot}
 */
export function spotOf(before, after = []) {
  const line = before.at(-1) ?? "";
  const here = parsed(line);
  const flow = flowOf(line);
  const path = ancestors(before.slice(0, -1), here);
  if (flow) return { path: [...path, ...flow.path], siblings: flow.siblings, value: flow.value };
  if (here.key !== null) return { path: [...path, here.key], siblings: [], value: line.slice(line.indexOf(":", here.indent) + 1).trimStart() };
  return { path, siblings: siblings(before.slice(0, -1), after, here), value: null };
}

/** @param {string[]} above @param {{ indent: number, dash: number }} here */
function ancestors(above, here) {
  const path = [];
  let { indent, dash } = here;
  if (dash >= 0) {
    path.unshift("-");
    indent = dash;
  }
  // An item's dash may stand as far in as the key of its list.
  let isItem = dash >= 0;
  for (const line of [...above].reverse()) {
    if (!line.trim() || line.trimStart().startsWith("#")) continue;
    const found = parsed(line);
    if (found.dash >= 0 && found.dash < indent && !isItem && found.indent >= indent) {
      path.unshift("-");
      indent = found.dash;
      isItem = true;
      continue;
    }
    if (found.key === null) continue;
    if (found.indent < indent || (isItem && found.indent === indent)) {
      path.unshift(found.key);
      indent = found.indent;
      isItem = false;
      if (found.dash >= 0) {
        path.unshift("-");
        indent = found.dash;
        isItem = true;
      }
    }
  }
  return path;
}

/** Keys of the same group, above and below. @param {string[]} above @param {string[]} below @param {{ indent: number, dash: number }} here */
function siblings(above, below, here) {
  /** @type {string[]} */
  const found = [];
  const gather = (/** @type {string[]} */ lines, /** @type {boolean} */ isUp) => {
    for (const line of lines) {
      if (!line.trim() || line.trimStart().startsWith("#")) continue;
      const one = parsed(line);
      if (!isUp && one.dash >= 0 && one.dash < here.indent) return;
      if (one.indent < here.indent) return;
      if (one.indent === here.indent && one.key !== null) found.push(one.key);
      if (isUp && one.dash >= 0 && one.indent === here.indent) return;
    }
  };
  if (here.dash < 0) gather([...above].reverse(), true);
  gather(below, false);
  return found;
}

/** The innermost `{` or `[` that is open at the end of a line. @param {string} line */
function flowOf(line) {
  /** @type {{ key: string, from: number, sign: string }[]} */
  const open = [];
  let quote = "";
  let key = "";
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (quote) quote = sign === quote ? "" : quote;
    else if ((sign === '"' || sign === "'") && /[\s{[,]/.test(line[at - 1] ?? " ")) quote = sign;
    else if (sign === ":" && /\s/.test(line[at + 1] ?? " ")) key = line.slice(from, at).replace(/^[\s-]*/, "").trim();
    else if (sign === "{" || sign === "[") {
      open.push({ key, from: at + 1, sign });
      [key, from] = ["", at + 1];
    } else if (sign === "}" || sign === "]") {
      open.pop();
      key = "";
    } else if (sign === "," && open.length) [key, from] = ["", at + 1];
  }
  const inner = open.at(-1);
  if (!inner) return null;
  const path = open.map((one) => one.key).filter(Boolean);
  const written = line.slice(inner.from);
  if (inner.sign === "[") return { path, siblings: [], value: written.slice(written.lastIndexOf(",") + 1).trimStart() };
  const others = [...written.matchAll(/([\p{L}\p{N}_]+):(?=\s)/gu)].map(([, name]) => name);
  if (key) return { path: [...path, key], siblings: [], value: line.slice(line.lastIndexOf(":") + 1).trimStart() };
  return { path, siblings: others, value: null };
}

/** @param {Schema | undefined} schema @param {string[]} keys @returns {Schema[]} every form that it may have */
function forms(schema, keys) {
  if (!schema) return [];
  const found = [schema, ...(schema.anyOf ?? []).flatMap((one) => forms(one, keys))];
  let branch = /** @type {Schema | undefined} */ (schema);
  // A step's kind decides what else it has.
  while (branch?.if) {
    const isIt = (branch.if.required ?? []).every((key) => keys.includes(key));
    if (isIt && branch.if.required?.length) return [...found, ...forms(branch.then, keys)];
    branch = branch.else;
    if (branch) found.push(...forms({ ...branch, if: undefined }, keys));
  }
  return found;
}

/**
 * The schemas of a path.
 * @param {Schema} schema @param {string[]} path @param {string[]} siblings
 * @returns {Schema[]}
 */
export function schemasAt(schema, path, siblings = []) {
  let here = forms(schema, siblings);
  for (const name of path) {
    here = here.flatMap((one) => {
      if (name === "-") return forms(one.items, siblings);
      const more = typeof one.additionalProperties === "object" ? one.additionalProperties : undefined;
      // Further down than a step nothing hangs on its kind: each kind's own schema is asked.
      const inKinds = ["then", "else"].flatMap((key) => forms(/** @type {any} */ (one)[key], [name]));
      return [one, ...inKinds].flatMap((each) => forms(each.properties?.[name] ?? (each === one ? more : undefined), siblings));
    });
  }
  return here;
}

/** Keys and their descriptions. @param {Schema[]} schemas @param {string[]} siblings */
export function keysOf(schemas, siblings) {
  /** @type {Map<string, Schema>} */
  const found = new Map();
  for (const { properties } of schemas) for (const [key, value] of Object.entries(properties ?? {})) if (!siblings.includes(key) && !found.has(key)) found.set(key, value);
  return [...found];
}

/** Words of a closed list, and examples. @param {Schema[]} schemas */
export function wordsOf(schemas) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const each of schemas.flatMap((one) => [one, ...(one.items ? forms(one.items, []) : [])])) {
    each.enum?.forEach((word, index) => found.set(String(word), each.enumDescriptions?.[index] ?? ""));
    for (const word of [each.const, ...(each.examples ?? [])]) if (typeof word === "string" && !found.has(word)) found.set(word, "");
  }
  return [...found];
}
