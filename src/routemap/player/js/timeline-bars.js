// @ts-check
// How a step looks on its lane: a bar whose ends fade where they are not known, and a mark.

import { peak } from "./glide.js";
import { change, svg } from "./svg.js";
import { inLanguage } from "./texts.js";

/** @import { Step } from "./types" */
/** @import { Bar } from "./lanes.js" */

const N_COLOURS = 6;
const FADED = 0.08;

/** What bars are filled with: a fade in and a fade out for each colour, and what is withheld. */
export function drawDefinitions() {
  const fades = Array.from({ length: N_COLOURS }, (_, colour) => [gradient("in", colour, FADED, 1), gradient("out", colour, 1, FADED)]);
  return svg("defs", {}, ...fades.flat());
}

/** @param {"in" | "out"} name @param {number} colour @param {number} from @param {number} to */
function gradient(name, colour, from, to) {
  const stop = (/** @type {number} */ offset, /** @type {number} */ opacity) =>
    svg("stop", { offset: String(offset), "stop-color": "currentColor", "stop-opacity": String(opacity) });
  return svg("linearGradient", { id: `lane-${name}-${colour}`, class: `c${colour}` }, stop(0, from), stop(1, to));
}

/**
 * @param {Bar} bar @param {Step} step @param {string} lang
 * @returns {SVGElement}
 */
export function makeBar(bar, step, lang) {
  const { kind, colour, back, certainty } = bar;
  const classes = `bar bar-${kind} certainty-${certainty} c${colour}${back ? " is-back" : ""}`;
  const group = svg("g", { class: classes, "data-step": bar.step });
  group.append(
    svg("title", {}, `${step.number}. ${inLanguage(step.heading, lang)} · ${inLanguage(step.date, lang)}`),
    svg("rect", { class: "fade", fill: `url(#lane-in-${colour})` }),
    svg("rect", { class: "core" }),
    svg("rect", { class: "fade", fill: `url(#lane-out-${colour})` }),
  );
  const d = back ? "M3,-5.500L-3,0L3,5.500" : "M-3,-5.500L3,0L-3,5.500";
  if (kind === "go") group.append(svg("g", {}, svg("path", { class: "way-ground", d }), svg("path", { class: "way", d })));
  if (kind === "event") group.append(svg("circle", { class: "event", r: 5 }));
  return group;
}

/** @param {SVGElement} group @param {Bar} bar */
export function placeBar(group, bar) {
  const { drawn, solid, at, y, high } = bar;
  const [sure, until] = solid ?? [peak(drawn), peak(drawn)];
  const [fadeIn, core, fadeOut, mark] = [...group.children].slice(1);
  const top = y - high / 2;
  // Where a piece ends, the next overlaps it a little: no seam is seen between them.
  change(fadeIn, { x: drawn[0], y: top, width: Math.max(0, sure - drawn[0]), height: high });
  change(core, { x: sure - 0.3, y: top, width: Math.max(0, until - sure) + (until > sure ? 0.6 : 0), height: high });
  change(fadeOut, { x: until, y: top, width: Math.max(0, drawn[1] - until), height: high });
  mark?.setAttribute("transform", `translate(${Math.round(at * 10) / 10},${Math.round(y * 10) / 10})`);
  group.classList.toggle("is-nowhere-sure", !solid);
}
