// @ts-check
// The telling: marks the current step, keeps it in sight, and lets it be picked.

import { afterPaint } from "./frames.js";

/** @import { Actions, Scene, State, Store } from "./types" */

/** In how many frames the telling follows a playhead that is dragged: nobody reads so fast. */
const DRAGGED = 4;

/**
 * @param {{ page: ParentNode, scene: Scene, store: Store, actions: Actions }} parts
 */
export function stepsOf({ page, scene, store, actions }) {
  const telling = /** @type {HTMLElement} */ (page.querySelector(".telling"));
  const items = scene.steps.map(({ index }) => /** @type {HTMLElement} */ (telling.querySelector(`[data-step="${index}"]`)));
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  telling.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest('a[href^="#step-"]');
    const item = link && items.find(({ id }) => link.getAttribute("href") === `#${id}`);
    if (!item) return;
    event.preventDefault();
    actions.go(Number(item.getAttribute("data-step")));
  });

  const openAll = /** @type {HTMLInputElement | null} */ (telling.querySelector("[data-open-all]"));
  openAll?.addEventListener("change", () => {
    for (const passage of telling.querySelectorAll("details.passage")) passage.toggleAttribute("open", openAll.checked);
  });

  /** @param {Readonly<State>} state @param {Readonly<State>} [before] */
  const mark = (state, before) => {
    telling.classList.toggle("is-all", state.mode === "all");
    const old = before && items[before.step];
    old?.classList.remove("is-now");
    old?.querySelector(".pick")?.removeAttribute("aria-current");
    if (state.mode === "all") return;
    const item = items[state.step];
    item?.classList.add("is-now");
    item?.querySelector(".pick")?.setAttribute("aria-current", "step");
  };

  /** @param {Readonly<State>} state */
  const scrollTo = (state) => {
    const behavior = still.matches || state.scrubbing ? "instant" : "smooth";
    if (state.mode === "all") return;
    const item = items[state.step];
    if (!item) return;
    // Only the telling itself scrolls, never the page around it.
    if (telling.scrollHeight > telling.clientHeight + 1) {
      const top = item.getBoundingClientRect().top - telling.getBoundingClientRect().top + telling.scrollTop;
      telling.scrollTo({ top: top - 8, behavior });
    }
  };

  let marked = store.get();
  const follow = afterPaint(() => {
    const now = store.get();
    if (now.step === marked.step && now.mode === marked.mode) return;
    mark(now, marked);
    marked = now;
    scrollTo(now);
  }, () => (store.get().scrubbing ? DRAGGED : 1));
  store.subscribe(follow);
  mark(marked);
  afterPaint(() => scrollTo(store.get()))();
}
