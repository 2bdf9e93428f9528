// @ts-check
// Keeps the keyboard's place: it goes along with the telling, and into a panel and out again.

/** @import { Store } from "./types" */

/**
 * @param {{ page: Document, store: Store }} parts
 */
export function keepFocus({ page, store }) {
  store.subscribe((now, before) => {
    if (now.step === before.step && now.mode === before.mode) return;
    // Where it plays or is dragged the place is not the keyboard's.
    if (now.mode === "all" || now.playing || now.scrubbing) return;
    // What had the focus scrolls away, or is hidden with the step that was: the next Tab would start anew.
    const left = page.activeElement?.closest(".telling :is(.step, .way-in)");
    const item = page.querySelector(`.step[data-step="${now.step}"]`);
    if (left && left !== item) pickOf(item)?.focus({ preventScroll: true });
  });
  for (const panel of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(".panel[popover]"))) {
    panel.tabIndex = -1;
    panel.addEventListener("toggle", (event) => {
      // Told a moment later: a quick hand may be inside already.
      if (/** @type {ToggleEvent} */ (event).newState === "open" && !panel.contains(page.activeElement)) panel.focus();
    });
  }
}

/** Whether the focus says the current step already. @param {Document} page @param {number} step */
export function saysStep(page, step) {
  const now = pickOf(page.querySelector(`.step[data-step="${step}"]`));
  return now !== null && page.activeElement === now;
}

/**
 * Open or close a panel from the keyboard, and have a place to come back to.
 * @param {Document} page @param {string} id
 */
export function togglePanel(page, id) {
  const panel = page.getElementById(id);
  const opener = /** @type {HTMLElement | null} */ (page.querySelector(`button[popovertarget="${id}"]`));
  if (page.activeElement === page.body) {
    // On a phone the panel's own button is in the menu.
    const place = opener?.checkVisibility() ? opener : /** @type {HTMLElement | null} */ (page.querySelector("button.more"));
    place?.focus();
  }
  panel?.togglePopover?.();
}

/** @param {Element | null} item @returns {HTMLElement | null} */
const pickOf = (item) => item?.querySelector(".pick") ?? null;
