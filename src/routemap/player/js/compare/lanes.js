// @ts-check
// The lanes of all journeys on one axis: drawn for the eye; the same stands in words below.

import { svg } from "../svg.js";
import { inLanguage } from "../texts.js";
import { layoutOf, spanOf } from "./axis.js";
import { barOf, textures } from "./kinds.js";
import { badge, html } from "./making.js";

/** @import { Bar, Block, Layout } from "./axis.js" */
/** @import { Align, CompareStore, Journey, Phrase } from "./types" */

/** @param {{ store: CompareStore, phrase: Phrase, host: HTMLElement }} parts */
export function lanesWith({ store, phrase, host }) {
  const draw = () => {
    const { journeys, loaded, align, lang } = store.get();
    const numbers = new Map(journeys.map((id, index) => [id, index]));
    const here = /** @type {Journey[]} */ (journeys.map((id) => loaded[id]).filter((one) => one && one !== "failed"));
    const layout = layoutOf(here, align, Math.max(260, host.clientWidth));
    const { width, height } = layout;
    const number = (/** @type {Block} */ block) => numbers.get(block.journey.id) ?? 0;
    const definitions = svg("defs", {}, ...layout.blocks.flatMap((block) => textures(number(block))));
    host.replaceChildren(
      svg(
        "svg",
        { class: "all-lanes", viewBox: `0 0 ${width} ${height}`, width, height, "aria-hidden": "true" },
        definitions,
        ...groundOf(layout, align, lang, phrase),
        ...layout.blocks.map((block) => blockOf(block, layout, number(block), definitions, align, lang)),
      ),
      ...layout.blocks.flatMap((block) => labelsOf(block, layout, number(block), align, lang, phrase)),
    );
  };
  new ResizeObserver(draw).observe(host);
  store.subscribe((now, before) => {
    if (now.journeys !== before.journeys || now.loaded !== before.loaded || now.align !== before.align || now.lang !== before.lang) draw();
  });
  draw();
}

/** @param {Layout} layout @param {Align} align @param {string} lang @param {Phrase} phrase */
function groundOf({ width, height, left, right, zeroX, blocks, ticks }, align, lang, phrase) {
  const lines = ticks.map(({ x, label }) => svg("path", { class: label === null ? "tick" : "tick is-named", d: `M${x},26V${height}` }));
  const zero = phrase(`zero.${align}`, lang);
  // Room for the word at zero, at about seven pixels to a letter and twelve to a Hangul one.
  const wide = [...zero].reduce((sum, letter) => sum + (letter > "\u1100" ? 12.5 : 7), 14) / 2;
  const middle = zeroX === null ? 0 : Math.min(right - wide, Math.max(left + wide, zeroX));
  const free = ticks.filter(({ x, label }) => label !== null && x < right - 16 && (zeroX === null || Math.abs(x - middle) > wide + 28));
  return [
    ...lines,
    ...free.map(({ x, label, unit }) => svg("text", { class: "tick-word", x: unit === "year" ? x + 4 : x, y: 17, "text-anchor": unit === "year" ? "start" : "middle" }, said(/** @type {number} */ (label), unit, lang, phrase))),
    svg("path", { class: "axis", d: `M${left},26H${right}` }),
    ...blocks.slice(1).map(({ y }) => svg("path", { class: "between", d: `M0,${y}H${width}` })),
    ...(zeroX === null ? [] : [svg("path", { class: "zero", d: `M${zeroX},22V${height}` }), svg("text", { class: "zero-word", x: middle, y: 16, "text-anchor": "middle" }, zero)]),
  ];
}

/** @param {number} number @param {"year" | "years" | "months"} unit @param {string} lang @param {Phrase} phrase */
function said(number, unit, lang, phrase) {
  if (unit === "year") return String(number);
  return `${number < 0 ? "−" : "+"}${phrase(unit, lang, { n: Math.abs(number) })}`;
}

/**
 * @param {Block} block @param {Layout} layout @param {number} index @param {SVGDefsElement} definitions
 * @param {Align} align @param {string} lang
 */
function blockOf({ journey, lanes }, layout, index, definitions, align, lang) {
  const bars = lanes.flatMap(({ line, bars: found, y, height }, lane) => [
    svg("rect", { class: "lane-ground", x: layout.left, y: y - 2, width: layout.right - layout.left, height: height + 2 }),
    ...found.map((bar, n) => {
      const id = `fade-${journey.id}-${lane}-${n}`;
      const { step } = bar;
      const when = align === "calendar" ? step.date : step.since[align]?.words ?? step.date;
      const group = svg("g", { class: "time-bar", "data-step": step.id }, svg("title", {}, `${inLanguage(when, lang)}: ${inLanguage(step.heading, lang)}`));
      group.append(...barOf(step.category, index, bar.x0, bar.x1, bar.y, step.back));
      if (isVague(bar, align)) {
        definitions.append(...maskOf(id, bar));
        group.setAttribute("mask", `url(#${id})`);
      }
      return group;
    }),
    ...(line.moments[align] ? [svg("circle", { class: "zero-mark", cx: layout.zeroX ?? 0, cy: 26, r: 3.5 })] : []),
  ]);
  return svg("g", { class: `c${index}`, "data-block": journey.id }, ...bars);
}

/** @param {Bar} bar @param {Align} align */
function isVague({ step }, align) {
  const span = spanOf(step, align);
  return !span || span.start[0] !== span.start[1] || span.end[0] !== span.end[1] || span.start[0] === null;
}

/** As sure as it can be between the solid ends, fading beyond them. @param {string} id @param {Bar} bar */
function maskOf(id, { x0, x1, y, solid }) {
  const wide = Math.max(1, x1 - x0);
  const share = (/** @type {number} */ x) => Math.min(1, Math.max(0, (x - x0) / wide));
  const stops = solid ? [[0, 0.16], [share(solid[0]), 1], [share(solid[1]), 1], [1, 0.16]] : [[0, 0.16], [0.5, 0.72], [1, 0.16]];
  if (solid && solid[0] <= x0) stops[0][1] = 1;
  if (solid && solid[1] >= x1) stops[3][1] = 1;
  return [
    svg("linearGradient", { id: `${id}-g`, gradientUnits: "userSpaceOnUse", x1: x0, x2: x1, y1: 0, y2: 0 },
      ...stops.map(([at, ink]) => svg("stop", { offset: String(at), "stop-color": "#fff", "stop-opacity": String(ink) }))),
    svg("mask", { id, maskUnits: "userSpaceOnUse", x: x0 - 8, y: y - 9, width: wide + 16, height: 18 },
      svg("rect", { x: x0 - 8, y: y - 9, width: wide + 16, height: 18, fill: `url(#${id}-g)` })),
  ];
}

/**
 * @param {Block} block @param {Layout} layout @param {number} index @param {Align} align
 * @param {string} lang @param {Phrase} phrase
 */
function labelsOf({ journey, y, lanes, without }, { left }, index, align, lang, phrase) {
  const gutter = left > 100;
  /** @param {HTMLElement} element @param {number} top @param {number} x */
  const at = (element, top, x) => {
    element.style.top = `${top}px`;
    element.style.left = `${x}px`;
    if (gutter && x === 0) element.style.width = `${left - 24}px`;
    return element;
  };
  const several = journey.lines.length > 1;
  const title = at(html("p", { class: "lane-title", "aria-hidden": "true" }, badge(index), " ", html("span", {}, inLanguage(journey.title, lang))), y + 10, 0);
  const names = lanes.map(({ line, y: top }, n) => {
    const words = several ? inLanguage(line.label, lang) : "";
    const where = gutter ? Math.max(top - 1, n === 0 ? y + 54 : 0) : top - 20;
    return at(html("p", { class: "lane-name", "aria-hidden": "true" }, words), where, 0);
  });
  const lacking = without ? [at(html("p", { class: "lane-without", "aria-hidden": "true" }, phrase(`without.${align}`, lang)), gutter ? y + 14 : y + 36, gutter ? left : 0)] : [];
  return [title, ...(several ? names : []), ...lacking];
}
