// @ts-check
// The buttons, and the line that says where one is.

import { inLanguage } from "./texts.js";

/** @import { Map as LeafletMap } from "leaflet" */
/** @import { Actions, ClockName, Scene, State, Store } from "./types" */

/**
 * @param {{ page: ParentNode, map: LeafletMap, scene: Scene, store: Store, actions: Actions,
 *   phrase: ReturnType<typeof import("./texts.js").phrasesOf> }} parts
 */
export function controlsOf({ page, map, scene, store, actions, phrase }) {
  /** @type {Record<string, (button: HTMLElement) => void>} */
  const doings = {
    previous: () => actions.turn(-1),
    next: () => actions.turn(1),
    play: () => actions.play(),
    all: () => actions.toggleAll(),
    begin: () => actions.go(0),
    skip: (button) => actions.go(Number(button.dataset.from) + 1),
    language: (button) => actions.language(button.dataset.choose),
    theme: () => actions.theme(),
    leave: () => actions.leave(),
    nearer: () => map.zoomIn(0.75),
    farther: () => map.zoomOut(0.75),
  };
  page.addEventListener("click", (event) => {
    const pressed = /** @type {Element} */ (event.target).closest("button");
    // The menu closes before what was chosen in it opens, and takes nothing along.
    if (pressed) /** @type {HTMLElement | null} */ (pressed.closest(".menu"))?.hidePopover?.();
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-do]"));
    if (button) doings[button.dataset.do ?? ""]?.(button);
  });

  const speed = /** @type {HTMLSelectElement} */ (page.querySelector("[data-speed]"));
  speed.addEventListener("change", () => store.set({ speed: Number(speed.value) }));
  const clocks = /** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll("input[name=clock]"));
  for (const choice of clocks) {
    choice.addEventListener("change", () => store.set({ clock: /** @type {ClockName} */ (choice.value), phase: 0 }));
  }

  const play = page.querySelector("[data-do=play]");
  const all = page.querySelector("[data-do=all]");
  const [words, quiet] = [document.createElement("b"), document.createElement("span")];
  page.querySelector("[data-now]")?.replaceChildren(words, quiet);
  /** @param {Readonly<State>} state */
  const show = (state) => {
    play?.classList.toggle("is-playing", state.playing);
    all?.setAttribute("aria-pressed", String(state.mode === "all"));
    speed.value = String(state.speed);
    for (const choice of clocks) choice.checked = choice.value === state.clock;
    const { lang } = state;
    const step = scene.steps[state.step];
    words.textContent = state.mode === "all" ? phrase("overview-now", lang) : inLanguage(step.heading, lang);
    quiet.textContent = state.mode === "all" ? "" : inLanguage(step.date, lang);
  };
  store.subscribe((state, before) => {
    /** @type {(keyof State)[]} */
    const told = ["step", "playing", "mode", "speed", "clock", "lang"];
    if (told.some((key) => state[key] !== before[key])) show(state);
  });
  show(store.get());
}
