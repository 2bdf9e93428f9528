// @ts-check
// Which journeys are laid beside each other, and along what: read from an address and written to it.

/** @import { Align } from "./types" */

export const MOST = 6;
/** @type {Align[]} */
export const ALIGN = ["calendar", "first-crossing", "arrest", "arrival"];

/**
 * What an address asks for: journeys that are here in the order asked, those that are not, and those
 * that are too many. Where it asks for none, the first few are laid out, so that there is something to see.
 * @param {string} search such as "?journeys=eunju,hyeok&align=arrest"
 * @param {string[]} known ids of all journeys
 * @returns {{ journeys: string[], gone: string[], tooMany: boolean, align: Align }}
 */
export function asked(search, known) {
  const query = new URLSearchParams(search);
  const names = (query.get("journeys") ?? "").split(",").map((name) => name.trim()).filter(Boolean);
  const unique = [...new Set(names)];
  const here = unique.filter((name) => known.includes(name));
  const align = ALIGN.find((name) => name === query.get("align")) ?? "calendar";
  return {
    journeys: (unique.length ? here : known.slice(0, known.length <= 4 ? 4 : 2)).slice(0, MOST),
    // Somebody's link: only what could be a journey's name is said again.
    gone: unique.filter((name) => !known.includes(name) && /^[a-z0-9][a-z0-9-]{0,79}$/.test(name)).slice(0, MOST),
    tooMany: here.length > MOST,
    align,
  };
}

/**
 * The choice after a journey was ticked or not; null where there is no room for one more.
 * @param {string[]} chosen @param {string} id @param {boolean} on
 */
export function after(chosen, id, on) {
  if (!on) return chosen.filter((name) => name !== id);
  if (chosen.includes(id)) return chosen;
  return chosen.length < MOST ? [...chosen, id] : null;
}

/**
 * The same address for another choice; what else it asks for stays.
 * @param {string} href @param {{ journeys: string[], align: Align }} shown
 */
export function addressOf(href, { journeys, align }) {
  const url = new URL(href);
  // Written by hand: a comma is plain in a query, and a link is read by people.
  const rest = [...url.searchParams].filter(([key]) => key !== "journeys" && key !== "align");
  const pairs = [["journeys", journeys.join(",")], ...(align === "calendar" ? [] : [["align", align]]), ...rest];
  url.search = pairs.map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value).replace(/%2C/g, ",")}`).join("&");
  url.hash = "";
  return url.href;
}
