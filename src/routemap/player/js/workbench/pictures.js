// @ts-check
// The preview's frames: one is seen, one draws the next picture behind it, one waits for the one
// after. So nothing flickers, and no picture waits for the program to load.

/** @import { Picture } from "./types" */

/** A frame that has not drawn by then never will. */
const LOST_MS = 8000;

/**
 * @param {{
 *   host: HTMLElement,
 *   src: string,
 *   title: () => string,
 *   search: () => string,
 *   said: (message: Record<string, unknown>) => void,
 *   shown: () => void,
 * }} parts `search`: step, language and theme of the next picture
 */
export function picturesOf({ host, src, title, search, said, shown }) {
  /** @type {HTMLIFrameElement | null} */
  let seen = null;
  /** @type {HTMLIFrameElement | null} */
  let coming = null;
  /** @type {HTMLIFrameElement | null} */
  let spare = made();
  let isWaiting = false;
  /** @type {Picture | null} */
  let next = null;
  /** @type {Picture | null} */
  let before = null;
  let lost = 0;

  function made() {
    const frame = document.createElement("iframe");
    frame.className = "is-coming";
    frame.title = title();
    frame.inert = true;
    frame.setAttribute("sandbox", "allow-scripts");
    frame.src = src;
    host.append(frame);
    return frame;
  }

  function begin() {
    if (!next || !isWaiting || coming || !spare) return;
    coming = spare;
    give(coming, "picture", next);
    before = next;
    next = spare = null;
    isWaiting = false;
    lost = window.setTimeout(() => end(false), LOST_MS);
  }

  /** @param {HTMLIFrameElement} frame @param {"land" | "picture"} type @param {Picture} picture */
  function give(frame, type, { shown: page, features }) {
    frame.contentWindow?.postMessage({ routemap: 1, type, shown: page, features, search: search() }, "*");
  }

  /** @param {boolean} drawn */
  function end(drawn) {
    clearTimeout(lost);
    if (drawn && coming) {
      coming.classList.remove("is-coming");
      coming.inert = false;
      seen?.remove();
      seen = coming;
      shown();
    } else coming?.remove();
    coming = null;
    // Not before: its program would be read while the picture is painted.
    spare = made();
  }

  addEventListener("message", ({ source, data }) => {
    // A sandboxed frame has no origin to compare: the sender is known by its window alone.
    if (data?.routemap !== 1) return;
    if (spare && source === spare.contentWindow && data.type === "waiting") {
      isWaiting = true;
      // The land seldom changes while one writes: it is drawn before the next picture comes.
      if (before && !next) give(spare, "land", before);
      begin();
    } else if (source === coming?.contentWindow && data.type === "drawn") end(true);
    else if (seen && source === seen.contentWindow) said(data);
  });

  return {
    /** @param {Picture} picture */
    show(picture) {
      next = picture;
      begin();
    },
    /** @param {Record<string, unknown>} message */
    tell: (message) => seen?.contentWindow?.postMessage({ routemap: 1, ...message }, "*"),
    rename() {
      for (const frame of [seen, coming, spare]) if (frame) frame.title = title();
    },
  };
}
