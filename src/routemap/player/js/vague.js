// @ts-check
// "How vague is this?": what the telling says of the current step, shown beside the map.

/** @import { Scene, State, Store } from "./types" */

/**
 * @param {{ page: ParentNode, scene: Scene, store: Store }} parts
 */
export function vagueOf({ page, scene, store }) {
  const panel = /** @type {HTMLElement | null} */ (page.querySelector("[data-vague]"));
  const host = /** @type {HTMLElement | null | undefined} */ (panel?.closest("[popover]"));
  /** @param {Readonly<State>} state */
  const show = (state) => {
    const item = page.querySelector(`.step[data-step="${scene.steps[state.step].index}"]`);
    const said = state.mode === "all" ? [] : [".heading", ".vague", ".doubts"].flatMap((part) => [...(item?.querySelectorAll(part) ?? [])]);
    panel?.replaceChildren(...said.map((part) => part.cloneNode(true)));
  };
  // While nobody sees it, a step costs nothing here.
  host?.addEventListener("beforetoggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") show(store.get());
  });
  store.subscribe((now, before) => {
    if ((now.step !== before.step || now.mode !== before.mode) && host?.matches(":popover-open")) show(now);
  });
}
