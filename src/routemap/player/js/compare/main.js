// @ts-check
// Journeys beside each other: one store; maps, lanes, tables and words are readers of it.

import { replaceAddress } from "../address.js";
import { bridgeOf } from "../bridge.js";
import { storeOf } from "../store.js";
import { phrasesOf } from "../texts.js";
import { chooserWith } from "./chooser.js";
import { addressOf, asked } from "./choosing.js";
import { keyWith } from "./key.js";
import { lanesWith } from "./lanes.js";
import { loadWith } from "./loading.js";
import { mapsWith } from "./maps.js";
import { spentWith } from "./spent.js";
import { tellingWith } from "./telling.js";

/** @import { Choice, State } from "./types" */

const page = document;
const root = page.documentElement;
const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (page.querySelector(`[data-${name}]`));

const boxes = /** @type {HTMLInputElement[]} */ ([...page.querySelectorAll("input[data-data]")]);
/** @type {Choice[]} */
const choices = boxes.map(({ value, dataset }) => ({ id: value, data: dataset.data ?? "", page: dataset.page ?? "" }));
const wanted = asked(location.search, choices.map(({ id }) => id));
const phrase = phrasesOf(page);
const bridge = bridgeOf(window, () => {});

const store = storeOf(/** @type {State} */ ({
  journeys: wanted.journeys,
  align: wanted.align,
  lang: root.dataset.lang ?? "en",
  loaded: {},
  notice: wanted.gone.length ? { phrase: "gone", values: { ids: wanted.gone.join(", ") } } : wanted.tooMany ? { phrase: "most", values: {} } : null,
}));

for (const hidden of page.querySelectorAll("[data-needs-script], [data-picture]")) hidden.removeAttribute("hidden");
const ground = JSON.parse(page.getElementById("ground")?.textContent ?? "{}");
chooserWith({ page, boxes, store, phrase });
mapsWith({ page, ground, choices, store, phrase, host: part("maps") });
lanesWith({ store, phrase, host: part("lanes") });
tellingWith({ choices, store, phrase, host: part("words") });
spentWith({ store, phrase, host: part("spent") });
keyWith({ page });
loadWith(page, choices, store);

// The page's own switch of languages (site.js) turns the root; what is drawn here follows it.
new MutationObserver(() => store.set({ lang: root.dataset.lang ?? "en" })).observe(root, { attributes: true, attributeFilter: ["data-lang"] });
store.subscribe((now, before) => {
  const chosen = now.journeys !== before.journeys || now.align !== before.align;
  const shown = { journeys: now.journeys.join(","), align: now.align === "calendar" ? "" : now.align };
  if (bridge.framed && chosen) bridge.tell({ type: "choice", ...shown });
  // Language is written there by site.js, which spells a comma as a code: here it is plain again.
  else if (!bridge.framed && (chosen || now.lang !== before.lang)) replaceAddress(addressOf(location.href, now));
});
root.dataset.mounted = "";
