// @ts-check
// The key to the kinds of time: the very shapes that the lanes draw, in ink.

import { svg } from "../svg.js";
import { barOf, textures } from "./kinds.js";

/** @import { Category } from "./types" */

/** @param {{ page: Document }} parts */
export function keyWith({ page }) {
  const swatches = [...page.querySelectorAll("svg[data-kind]")];
  swatches[0]?.append(svg("defs", {}, ...textures(KEY)));
  for (const swatch of swatches) {
    const kind = /** @type {Category} */ (swatch.getAttribute("data-kind"));
    swatch.append(...barOf(kind, KEY, 1, 29, 6, false));
  }
}

/** Beyond the six journeys: the key is in no journey's colour. */
const KEY = 9;
