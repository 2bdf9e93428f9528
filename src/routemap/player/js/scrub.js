// @ts-check
// Pressing and dragging on the lanes: a press picks a step; a drag scrubs, or, by a finger where more
// lies out of sight, moves the lanes along.

/** @import { Store } from "./types" */

const DRAG_PX = 4;

/**
 * @param {{ host: HTMLElement, store: Store, pick: (x: number, y: number) => void,
 *   at: (x: number) => { step: number, phase: number }, pan: (by: number) => void,
 *   canPan: () => boolean, pinching: () => boolean }} parts `x` and `y` are pixels of the host
 */
export function scrub({ host, store, at, pick, pan, canPan, pinching }) {
  /** @type {{ id: number, box: DOMRect, x: number, last: number, moved: boolean, pans: boolean } | null} */
  let press = null;

  host.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || /** @type {Element} */ (event.target).closest("button")) return;
    const box = host.getBoundingClientRect();
    press = { id: event.pointerId, box, x: event.clientX, last: event.clientX, moved: false, pans: event.pointerType === "touch" && canPan() };
    host.setPointerCapture(event.pointerId);
  });
  host.addEventListener("pointermove", (event) => {
    if (!press || event.pointerId !== press.id) return;
    if (pinching()) {
      press.moved = press.pans = true;
      return;
    }
    if (!press.moved && Math.abs(event.clientX - press.x) < DRAG_PX) return;
    press.moved = true;
    if (press.pans) pan(press.last - event.clientX);
    else store.set({ ...at(event.clientX - press.box.left), mode: "step", playing: false, scrubbing: true });
    press.last = event.clientX;
  });
  const end = (/** @type {PointerEvent} */ event) => {
    if (!press || event.pointerId !== press.id) return;
    const { moved, pans, box } = press;
    press = null;
    if (!moved && event.type === "pointerup") pick(event.clientX - box.left, event.clientY - box.top);
    else if (!pans) store.set({ scrubbing: false });
  };
  host.addEventListener("pointerup", end);
  host.addEventListener("pointercancel", end);
}
