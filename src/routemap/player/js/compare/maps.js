// @ts-check
// Small maps of one frame: the ground once, and each journey's way over it in one ink.

import { svg } from "../svg.js";
import { inLanguage } from "../texts.js";
import { windowOf } from "./framing.js";
import { badge, html } from "./making.js";

/** @import { Choice, CompareStore, Ground, Journey, Phrase, Ribbon, Wash, Window4 } from "./types" */

const RATIO = 4 / 3;
/** How wide a map is drawn at most, in pixels: what lines and dashes are measured by. */
const WIDE = 380;

/**
 * @param {{ page: Document, ground: Ground, choices: Choice[], store: CompareStore, phrase: Phrase, host: HTMLElement }} parts
 */
export function mapsWith({ page, ground, choices, store, phrase, host }) {
  page.body.append(groundOf(ground));
  const draw = () => {
    const { lang, journeys, loaded } = store.get();
    const here = journeys.map((id) => loaded[id]);
    const ready = here.filter((one) => one && one !== "failed");
    const view = ready.length ? windowOf(ready.map((one) => /** @type {Journey} */ (one).map.frame), RATIO) : null;
    host.replaceChildren(
      ...journeys.flatMap((id, index) => {
        const found = loaded[id];
        if (!found) return [];
        const path = choices.find((one) => one.id === id)?.page ?? "";
        if (found === "failed") return [html("div", { class: "column failed" }, badge(index), ` ${id}. ${phrase("failed", lang)} `, opening(id, path, phrase("open", lang)))];
        return [columnOf(found, index, /** @type {Window4} */ (view), ground, path, lang, phrase)];
      }),
    );
  };
  store.subscribe((now, before) => {
    if (now.journeys !== before.journeys || now.loaded !== before.loaded || now.lang !== before.lang) draw();
  });
  draw();
}

/** @param {string} id @param {string} path @param {string} words */
const opening = (id, path, words) => html("a", { href: path, "data-journey": id }, words);

/**
 * @param {Journey} journey @param {number} index @param {Window4} view @param {Ground} ground
 * @param {string} path @param {string} lang @param {Phrase} phrase
 */
function columnOf(journey, index, view, ground, path, lang, phrase) {
  const title = inLanguage(journey.title, lang);
  const people = journey.n_people === 1 ? phrase("person", lang) : phrase("people", lang, { n: journey.n_people });
  const tells = journey.content.map((note) => inLanguage(note, lang)).join(", ");
  const picture = mapOf(journey, index, view, ground);
  picture.setAttribute("aria-label", phrase("map_of", lang, { title }));
  const way = html("p", { class: "way" }, ...journey.way.map((country) => html("span", {}, inLanguage(country, lang))));
  return html(
    "figure",
    { class: "column" },
    picture,
    html(
      "figcaption",
      {},
      html("h3", {}, badge(index), " ", html("a", { href: path, "data-journey": journey.id }, title)),
      html("p", { class: "quiet" }, `${inLanguage(journey.years, lang)} · ${people}`),
      way,
      ...(tells ? [html("p", { class: "tells" }, html("span", { class: "quiet" }, `${phrase("tells", lang)} `), tells)] : []),
    ),
  );
}

/** The ground, drawn once and used by every map. @param {Ground} ground */
function groundOf({ at, land, lake, disputed }) {
  const where = `translate(${at[0]},${at[1]})`;
  return svg(
    "svg",
    { class: "ground-store", "aria-hidden": "true", width: 0, height: 0 },
    svg(
      "defs",
      {},
      pattern("on-map", 45, 90),
      ...Object.entries(land).map(([country, path]) => svg("path", { id: `land-${country}`, d: path, transform: where })),
      svg(
        "g",
        { id: "ground-of-all" },
        ...Object.keys(land).map((country) => svg("use", { href: `#land-${country}`, class: "map-land" })),
        svg("path", { d: lake, transform: where, class: "map-lake" }),
        svg("path", { d: disputed, transform: where, class: "map-disputed" }),
      ),
    ),
  );
}

/** @param {string} id @param {number} angle @param {number} wide */
const pattern = (id, angle, wide) =>
  svg(
    "pattern",
    { id: `hatch-${id}`, width: wide, height: wide, patternUnits: "userSpaceOnUse", patternTransform: `rotate(${angle})` },
    svg("path", { d: `M0 0V${wide}`, class: "map-hatch", "stroke-width": wide * 1.1 }),
  );

/** @param {Journey} journey @param {number} index @param {Window4} view @param {Ground} ground */
function mapOf({ id, map }, index, view, ground) {
  const px = view[2] / WIDE;
  const name = `${id}-map`;
  const blur = (/** @type {string} */ of, /** @type {number} */ by) =>
    svg("filter", { id: `${name}-${of}`, filterUnits: "userSpaceOnUse", x: view[0] - view[2], y: view[1] - view[3], width: view[2] * 3, height: view[3] * 3 }, svg("feGaussianBlur", { stdDeviation: by }));
  const definitions = svg("defs", {}, blur("fading", Math.max(map.soft, 3 * px)), blur("soft", 2 * px));
  const washes = Object.entries(map.washes).map(([country, wash]) => washOf(name, country, wash, map.soft, ground, definitions));
  const ribbons = map.ribbons.map((ribbon, n) => ribbonOf(`${name}-${n}`, ribbon, px, definitions));
  return svg(
    "svg",
    { class: `small-map c${index}`, viewBox: view.map(Math.round).join(" "), role: "img" },
    definitions,
    svg("rect", { class: "map-water", x: view[0], y: view[1], width: view[2], height: view[3] }),
    svg("use", { href: "#ground-of-all" }),
    ...washes,
    svg("g", { class: "map-reach" }, ...map.reaches.map((d) => svg("path", { d }))),
    ...ribbons,
  );
}

/**
 * What is laid over a country, inside it alone.
 * @param {string} name @param {string} country @param {Wash} wash @param {number} soft
 * @param {Ground} ground @param {SVGDefsElement} definitions
 */
function washOf(name, country, wash, soft, ground, definitions) {
  const group = svg("g", { class: "map-wash" });
  if (country in ground.land) {
    const clip = `${name}-in-${country}`;
    definitions.append(svg("clipPath", { id: clip }, svg("use", { href: `#land-${country}` }), ...wash.areas.map((d) => svg("path", { d }))));
    group.setAttribute("clip-path", `url(#${clip})`);
  }
  if (wash.fades.length) {
    group.append(
      svg("g", { filter: `url(#${name}-fading)`, "stroke-width": 2 * soft, class: "map-fade" }, ...wash.fades.map(([ink, d]) => svg("path", { d, opacity: String(ink) }))),
    );
  }
  if (wash.areas.length) group.append(svg("g", { filter: `url(#${name}-soft)`, class: "map-area" }, ...wash.areas.map((d) => svg("path", { d }))));
  return svg("g", {}, group);
}

/** @param {string} id @param {Ribbon} ribbon @param {number} px @param {SVGDefsElement} definitions */
function ribbonOf(id, { path, ends, fades, back, gap }, px, definitions) {
  const [[x1, y1], [x2, y2]] = ends;
  const soft = fades[0] || fades[1] || gap;
  if (soft) {
    const stops = gap ? [[0, 1], [0.25, 0], [0.75, 0], [1, 1]] : [[0, fades[0] ? 0 : 1], [fades[0] ? 0.6 : 0.4, 1], [1, fades[1] ? 0 : 1]];
    definitions.append(
      svg("linearGradient", { id, gradientUnits: "userSpaceOnUse", x1, y1, x2, y2 },
        ...stops.map(([at, ink]) => svg("stop", { offset: String(at), "stop-color": "currentColor", "stop-opacity": String(ink) }))),
    );
  }
  const line = svg("path", { class: `map-ribbon${back ? " is-back" : ""}`, d: path, "stroke-width": (back ? 1.5 : 2.4) * px });
  // The ink as a style, so that the sheet's own colour does not overrule it.
  line.style.stroke = soft ? `url(#${id})` : "currentColor";
  if (back) line.setAttribute("stroke-dasharray", `${2 * px} ${4 * px}`);
  return line;
}
