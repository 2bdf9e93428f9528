// @ts-check
// A journey's data, as a classic script beside the page: such a script loads from a file, too.

/** @import { Choice, CompareStore, Journey } from "./types" */

/**
 * Load what is chosen and not here yet; each journey asked for once.
 * @param {Document} page @param {Choice[]} choices @param {CompareStore} store
 */
export function loadWith(page, choices, store) {
  const asked = new Set();
  /** @param {string} id @param {Journey | "failed"} found */
  const put = (id, found) => store.set({ loaded: { ...store.get().loaded, [id]: found } });
  Object.assign(window, {
    routemapCompare: (/** @type {Journey} */ journey) => {
      if (choices.some(({ id }) => id === journey.id)) put(journey.id, journey);
    },
  });
  const load = () => {
    for (const id of store.get().journeys) {
      const choice = choices.find((one) => one.id === id);
      if (!choice || asked.has(id)) continue;
      asked.add(id);
      const script = page.createElement("script");
      script.addEventListener("load", () => !store.get().loaded[id] && put(id, "failed"));
      script.addEventListener("error", () => put(id, "failed"));
      script.src = choice.data;
      page.head.append(script);
    }
  };
  store.subscribe(load);
  load();
}
