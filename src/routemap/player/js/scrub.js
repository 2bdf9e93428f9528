// @ts-check
// Dragging over the timeline: a press picks, a drag scrubs.

/** @import { Store } from "./types" */

const DRAG_PX = 4;

/**
 * @param {{ picture: SVGSVGElement, store: Store, pick: (step: number) => void,
 *   at: (x: number) => { step: number, phase: number } }} parts
 */
export function scrub({ picture, store, at, pick }) {
  /** @type {{ id: number, x: number, moved: boolean, bar: number | null } | null} */
  let press = null;
  const xOf = (/** @type {PointerEvent} */ event) => event.clientX - picture.getBoundingClientRect().left;

  picture.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const bar = /** @type {Element} */ (event.target).closest("[data-step]");
    press = { id: event.pointerId, x: xOf(event), moved: false, bar: bar ? Number(bar.getAttribute("data-step")) : null };
    picture.setPointerCapture(event.pointerId);
  });
  picture.addEventListener("pointermove", (event) => {
    if (!press || event.pointerId !== press.id) return;
    if (!press.moved && Math.abs(xOf(event) - press.x) < DRAG_PX) return;
    press.moved = true;
    store.set({ ...at(xOf(event)), mode: "step", playing: false, scrubbing: true });
  });
  const end = (/** @type {PointerEvent} */ event) => {
    if (!press || event.pointerId !== press.id) return;
    const { moved, bar } = press;
    press = null;
    if (!moved && event.type === "pointerup") pick(bar ?? at(xOf(event)).step);
    else store.set({ scrubbing: false });
  };
  picture.addEventListener("pointerup", end);
  picture.addEventListener("pointercancel", end);
}
