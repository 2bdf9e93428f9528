// @ts-check
// Moving the map by single presses, for whom dragging is hard.

/** @import { Map as LeafletMap } from "leaflet" */

/** How much of the map's width or height one press moves it. */
const SHARE = 1 / 3;

/** @param {{ page: ParentNode, map: LeafletMap }} parts */
export function panWith({ page, map }) {
  const opener = page.querySelector("[data-pad]");
  const pad = page.querySelector(".pad");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  opener?.addEventListener("click", () => {
    const opening = opener.getAttribute("aria-expanded") !== "true";
    opener.setAttribute("aria-expanded", String(opening));
    pad?.toggleAttribute("hidden", !opening);
  });
  pad?.addEventListener("click", (event) => {
    const way = /** @type {Element} */ (event.target).closest("[data-pan]")?.getAttribute("data-pan");
    if (!way) return;
    const [x, y] = way.split(",").map(Number);
    const size = map.getSize();
    map.panBy([x * size.x * SHARE, y * size.y * SHARE], { animate: !still.matches });
  });
}
