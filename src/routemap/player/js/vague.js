// @ts-check
// "How vague is this?": what the telling says of the current step, shown beside the map.

/** @import { Scene, State, Store } from "./types" */

/**
 * @param {{ page: ParentNode, scene: Scene, store: Store }} parts
 */
export function vagueOf({ page, scene, store }) {
  const panel = page.querySelector("[data-vague]");
  /** @param {Readonly<State>} state */
  const show = (state) => {
    const item = page.querySelector(`.step[data-step="${scene.steps[state.step].index}"]`);
    const said = state.mode === "all" ? [] : [".heading", ".vague", ".doubts"].flatMap((part) => [...(item?.querySelectorAll(part) ?? [])]);
    panel?.replaceChildren(...said.map((part) => part.cloneNode(true)));
  };
  store.subscribe((now, before) => {
    if (now.step !== before.step || now.mode !== before.mode) show(now);
  });
  show(store.get());
}
