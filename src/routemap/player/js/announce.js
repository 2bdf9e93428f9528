// @ts-check
// Says each move aloud by its heading alone, where a screen reader listens.

import { inLanguage } from "./texts.js";

/** @import { Scene, Store } from "./types" */

/**
 * @param {{ page: ParentNode, scene: Scene, store: Store }} parts
 */
export function announceWith({ page, scene, store }) {
  const region = page.querySelector("[data-announce]");
  store.subscribe((now, before) => {
    if (!region || now.scrubbing || now.mode === "all") return;
    if (now.step === before.step && now.mode === before.mode) return;
    region.textContent = inLanguage(scene.steps[now.step].heading, now.lang);
  });
}
