// @ts-check
// The keyboard. Keys typed into a control of their own are left alone.

import { togglePanel } from "./focus.js";

/** @import { Actions, Scene, Store, Timeline } from "./types" */

/** Keys that scroll what they are pressed in. */
const SCROLLING = ["PageDown", "PageUp", "Home", "End", " "];

/** How much nearer one press comes in time, and how far along it moves: shares of what is in sight. */
const NEARER = 2;
const ALONG = 0.4;

/**
 * What a key asks for; undefined where it is none of ours. Knows no document.
 * @param {Actions} actions
 * @param {number} last the last step
 * @param {(id: string) => void} toggle
 * @param {Timeline} timeline
 * @returns {Record<string, () => void>}
 */
export function keysOf(actions, last, toggle, timeline) {
  return {
    ArrowRight: () => actions.turn(1),
    ArrowLeft: () => actions.turn(-1),
    PageDown: () => actions.turn(1),
    PageUp: () => actions.turn(-1),
    Home: () => actions.go(0),
    End: () => actions.go(last),
    " ": () => actions.play(),
    k: () => actions.play(),
    "[": () => actions.faster(-1),
    "]": () => actions.faster(1),
    a: () => actions.toggleAll(),
    "+": () => timeline.zoom(NEARER, undefined, true),
    "=": () => timeline.zoom(NEARER, undefined, true),
    "-": () => timeline.zoom(1 / NEARER, undefined, true),
    0: () => timeline.zoom(0, undefined, true),
    "shift ArrowRight": () => timeline.pan(ALONG, true),
    "shift ArrowLeft": () => timeline.pan(-ALONG, true),
    l: () => toggle("legend"),
    v: () => toggle("vague"),
  };
}

/**
 * @param {{ page: Document, scene: Scene, store: Store, actions: Actions, timeline: Timeline }} parts
 */
export function listenToKeys({ page, scene, actions, timeline }) {
  const keys = keysOf(actions, scene.steps.length - 1, (id) => togglePanel(page, id), timeline);
  const letters = /** @type {HTMLInputElement | null} */ (page.querySelector("[data-letter-keys]"));
  page.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const target = /** @type {Element} */ (event.target);
    const slider = target.matches("input[type=range]");
    if (!slider && target.closest("input, select, textarea")) return;
    // The map moves by its own keys while it has the focus; a button is pressed by its space.
    if (target.closest(".leaflet-container") && /^(Arrow|[-+=]$)/.test(event.key)) return;
    if (event.key === " " && target.closest("button, summary, a")) return;
    if (target.closest("[popover]") && SCROLLING.includes(event.key)) return;
    // Somebody who speaks to the machine types letters without meaning keys: these can be turned off.
    if (event.key.length === 1 && event.key !== " " && letters?.checked === false) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const doing = (event.shiftKey && keys[`shift ${key}`]) || keys[key];
    if (!doing) return;
    event.preventDefault();
    doing();
  });
}
