// @ts-check
// Coming nearer and moving along by wheel, by two fingers and by one: what was asked, in pixels.

/**
 * @typedef {{ pan: (by: number) => void, zoom: (times: number, x: number, glide?: boolean) => void,
 *   canZoom: () => boolean, canPan: () => boolean }} Sight
 */

const WHEEL = 0.0022;
/** A wheel that tells lines, not pixels. */
const LINE_PX = 30;

/**
 * @param {HTMLElement} host @param {Sight} sight
 */
export function listenToWheel(host, sight) {
  host.addEventListener("wheel", (event) => {
    const px = event.deltaMode ? LINE_PX : 1;
    const [along, across] = [event.deltaX * px, event.deltaY * px];
    const sideways = event.shiftKey || Math.abs(along) > Math.abs(across);
    if (sideways && sight.canPan()) sight.pan(Math.abs(along) > Math.abs(across) ? along : across);
    else if (!sideways && sight.canZoom() && (event.ctrlKey || event.metaKey || !scrolls(host))) {
      sight.zoom(Math.exp(-across * WHEEL * (event.ctrlKey ? 4 : 1)), event.clientX - host.getBoundingClientRect().left);
    } else if (!sideways && sight.canPan() && !scrolls(host)) sight.pan(across);
    else return;
    event.preventDefault();
  }, { passive: false });
}

/** Whether a wheel turned here has something of its own to scroll. @param {Element} host */
function scrolls(host) {
  for (let at = /** @type {Element | null} */ (host); at; at = at.parentElement) {
    const how = getComputedStyle(at).overflowY;
    const page = at === document.documentElement;
    if (at.scrollHeight > at.clientHeight + 1 && (page ? how !== "hidden" : how === "auto" || how === "scroll")) return true;
  }
  return false;
}

/**
 * Two fingers: how far apart they come, and where their middle goes. Returns whether it is two.
 * @param {HTMLElement} host @param {Sight} sight
 */
export function pinch(host, sight) {
  /** @type {Map<number, number>} */
  const fingers = new Map();
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return { apart: Math.max(24, Math.abs(a - b)), middle: (a + b) / 2 };
  };
  host.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch") fingers.set(event.pointerId, event.clientX);
  });
  host.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = fingers.size === 2 ? spread() : null;
    fingers.set(event.pointerId, event.clientX);
    if (!before) return;
    const now = spread();
    sight.zoom(now.apart / before.apart, now.middle - host.getBoundingClientRect().left);
    sight.pan(before.middle - now.middle);
  });
  for (const name of ["pointerup", "pointercancel"]) host.addEventListener(name, (event) => fingers.delete(/** @type {PointerEvent} */ (event).pointerId));
  return () => fingers.size > 1;
}
