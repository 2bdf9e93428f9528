// @ts-check
// The map: flows as wide as the people's journeys that are chosen, and numbers beside them.

import { fill } from "../texts.js";
import { flowsOf, pickedOf } from "./counting.js";

/** @import { Choice, Counted, Data } from "./types" */

const WIDE = 100; // a flow this wide has its signs inside (render/templates/overview.svg)
const RIM = 44; // of a way back, left and right together

/** The scale of a chevron in a flow; as in render/overview/picture.py. @param {number} width */
const sizeOf = (width) => Math.min(1.6, Math.max(0.75, width / 130));

/**
 * @param {HTMLElement} main @param {Data} data @param {import("./filters.js").Store} store
 * @returns {(choice: Choice, counted: Counted) => void}
 */
export function flowsView(main, data, store) {
  const map = /** @type {SVGElement} */ (main.querySelector(".ways"));
  const groups = [.../** @type {NodeListOf<SVGGElement>} */ (map.querySelectorAll("[data-flow]"))];
  const labels = [.../** @type {NodeListOf<SVGTextElement>} */ (map.querySelectorAll(".ways-number[data-label]"))];
  const bands = [.../** @type {NodeListOf<SVGElement>} */ (map.querySelectorAll("[data-band]"))];
  const drawn = new Set(groups.map(({ dataset }) => dataset.flow ?? ""));
  map.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const flow = target.closest("[data-flow]:not(.ways-through)")?.getAttribute("data-flow");
    const other = target.closest("[data-label], [data-pick]");
    const picked = flow ?? other?.getAttribute("data-label") ?? other?.getAttribute("data-pick") ?? "";
    store.set({ picked: picked === store.get().picked ? "" : picked });
  });
  return (choice, counted) => {
    const flows = flowsOf(data, counted, drawn);
    const picked = choice.picked ? pickedOf(data, choice.picked) : null;
    for (const group of groups) {
      const id = group.dataset.flow ?? "";
      widen(group, (flows.get(id) ?? 0) * data.unit);
      const [own] = picked?.size && id.startsWith("finer-") ? pickedOf(data, id) : [id];
      group.classList.toggle("is-faint", Boolean(picked?.size) && !picked?.has(own));
    }
    for (const band of bands) {
      const crossed = data.corridors.some(({ frontier }, index) => frontier === band.dataset.band && counted.corridors[index]);
      band.toggleAttribute("hidden", !crossed);
    }
    for (const label of labels) {
      const id = label.dataset.label ?? "";
      const n = counted.corridors[data.corridors.findIndex((corridor) => corridor.id === id)] ?? 0;
      label.toggleAttribute("hidden", n === 0);
      label.classList.toggle("is-faint", Boolean(picked?.size) && !picked?.has(id));
      for (const words of label.querySelectorAll("[data-say]")) {
        words.textContent = fill(words.getAttribute("data-say") ?? "", { n });
      }
    }
  };
}

/** @param {SVGGElement} group @param {number} width */
function widen(group, width) {
  group.toggleAttribute("hidden", width === 0);
  group.querySelector(".ways-line")?.setAttribute("stroke-width", width.toFixed(1));
  group.querySelector(".ways-core")?.setAttribute("stroke-width", Math.max(0, width - RIM).toFixed(1));
  for (const sign of group.querySelectorAll(".ways-sign")) {
    const [x, y, angle] = (sign.getAttribute("data-at") ?? "").split(" ");
    sign.setAttribute("transform", `translate(${x} ${y}) rotate(${angle}) scale(${sizeOf(width).toFixed(2)})`);
    sign.classList.toggle("ways-wide", width >= WIDE);
  }
}
