// @ts-check
// What a visitor can do, said once: keys, buttons, the map and messages all ask for these.

/** @import { Actions, Clock, Scene, Store } from "./types" */

export const SPEEDS = [0.5, 1, 2, 4];

/**
 * @param {{ scene: Scene, clock: Clock, store: Store, root: HTMLElement, languages: string[], leave: () => void }} parts
 * @returns {Actions}
 */
export function actionsOf({ scene, clock, store, root, languages, leave }) {
  const last = scene.steps.length - 1;
  /** @type {Actions} */
  const actions = {
    go(step) {
      store.set({ step: Math.min(last, Math.max(0, step)), phase: 0, mode: "step", scrubbing: false });
    },
    turn(by) {
      const { mode, step, clock: name } = store.get();
      // From the view of the whole, the first move enters the story where it begins.
      if (mode === "all") actions.go(by > 0 ? clock.order[0] && name === "time" ? clock.order[0] : 0 : step);
      else {
        const next = by > 0 ? clock.next(name, step) : clock.previous(name, step);
        if (next !== null) actions.go(next);
      }
    },
    play() {
      const { playing, mode, step, phase, clock: name } = store.get();
      if (playing) return store.set({ playing: false });
      const ended = clock.next(name, step) === null && phase >= 0.99;
      const first = name === "time" ? clock.order[0] : 0;
      store.set({ playing: true, mode: "step", ...(mode === "all" || ended ? { step: first, phase: 0 } : {}) });
    },
    toggleAll() {
      const { mode } = store.get();
      store.set(mode === "all" ? { mode: "step" } : { mode: "all", playing: false });
    },
    faster(by) {
      const at = SPEEDS.indexOf(store.get().speed) + by;
      store.set({ speed: SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))] });
    },
    language(lang) {
      const { lang: now } = store.get();
      const next = lang ?? languages[(languages.indexOf(now) + 1) % languages.length];
      if (languages.includes(next)) store.set({ lang: next });
    },
    theme(name) {
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = name === "light" || name === "dark" ? name : dark ? "light" : "dark";
    },
    leave,
  };
  return actions;
}
