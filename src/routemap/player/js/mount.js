// @ts-check
// Brings the page to life: one store, and every view a reader of it.

import { actionsOf } from "./actions.js";
import { addressOf, asked, replaceAddress } from "./address.js";
import { announceWith } from "./announce.js";
import { bridgeOf } from "./bridge.js";
import { clockOf } from "./clock.js";
import { controlsOf } from "./controls.js";
import { keepFocus, saysStep } from "./focus.js";
import { listenToKeys } from "./keys.js";
import { languagesOf, speak } from "./language.js";
import { mapView } from "./map.js";
import { panWith } from "./pan.js";
import { playWith } from "./play.js";
import { filled } from "./spans.js";
import { stepsOf } from "./steps.js";
import { storeOf } from "./store.js";
import { phrasesOf } from "./texts.js";
import { timelineOf } from "./timeline.js";
import { vagueOf } from "./vague.js";

/** @import { Actions, MountOptions, Scene, State, Store } from "./types" */

const NOWHERE = "about:blank";

/**
 * Mount the player on a map that folium has drawn.
 * @param {MountOptions} options
 */
export function mount({ map, layers, scene, root, search = location.search }) {
  const page = document;
  root.dataset.mounted = "";
  const languages = languagesOf(root);
  const wanted = asked(search, scene, languages);
  const clock = clockOf(scene);
  const store = storeOf(/** @type {State} */ ({
    step: wanted.step ?? 0,
    phase: 0,
    playing: false,
    clock: "step",
    speed: 1,
    mode: wanted.step === null ? "all" : "step",
    lang: wanted.lang ?? root.dataset.lang ?? "en",
    scrubbing: false,
  }));
  const bridge = bridgeOf(window, (command) => obey(command, actions, scene));
  const leave = () => {
    bridge.tell({ type: "leave", to: NOWHERE });
    page.body.replaceChildren();
    location.replace(NOWHERE);
  };
  const actions = actionsOf({ scene, clock, store, root, languages, leave });
  if (wanted.theme) actions.theme(wanted.theme);
  speak(root, store.get().lang);

  const phrase = phrasesOf(page);
  const timeline = timelineOf({ host: /** @type {HTMLElement} */ (page.querySelector("[data-timeline]")), scene, clock, store, actions, phrase });
  stepsOf({ page, scene, store, actions });
  controlsOf({ page, map, scene, store, actions, phrase });
  vagueOf({ page, scene, store });
  keepFocus({ page, store });
  announceWith({ page, scene, clock, store, phrase, isSaid: (step) => saysStep(page, step) });
  // The map last: its turn comes after the frame in which the words and the playhead have answered.
  mapView({ map, layers, scene, root, clock, spans: scene.steps.map(({ span }) => filled(span, scene.extent)), store, actions });
  panWith({ page, map });
  listenToKeys({ page, scene, store, actions, timeline });
  playWith(clock, store);
  tellTheWorld({ scene, store, root, bridge });
  if (wanted.gone) notice(page, phrase("gone", store.get().lang));
  bridge.tell({ type: "ready", journey: scene.id });
}

/** @param {{ scene: Scene, store: Store, root: HTMLElement, bridge: ReturnType<typeof bridgeOf> }} parts */
function tellTheWorld({ scene, store, root, bridge }) {
  let told = "";
  const settle = () => {
    const { step, mode, lang } = store.get();
    const shown = { step: mode === "all" ? null : scene.steps[step].id, lang };
    const written = JSON.stringify(shown);
    if (written === told) return;
    told = written;
    if (bridge.framed) bridge.tell({ type: "step", journey: scene.id, ...shown, step: shown.step ?? "" });
    else replaceAddress(addressOf(location.href, shown));
  };
  let waiting = 0;
  store.subscribe((now, before) => {
    if (now.lang !== before.lang) {
      speak(root, now.lang);
      bridge.tell({ type: "lang", lang: now.lang });
      bridge.tell({ type: "title", title: document.title });
    }
    clearTimeout(waiting);
    // A step counts as settled when nothing has moved for a moment; playing never settles.
    if (!now.playing && !now.scrubbing) waiting = window.setTimeout(settle, 250);
  });
}

/** @param {Record<string, unknown>} command @param {Actions} actions @param {Scene} scene */
function obey(command, actions, scene) {
  if (typeof command.lang === "string") actions.language(command.lang);
  if (typeof command.theme === "string") actions.theme(command.theme);
  const step = scene.steps.find(({ id }) => id === command.step);
  if (command.type === "go" && step) actions.go(step.index);
}

/** @param {ParentNode} page @param {string} words */
function notice(page, words) {
  const place = page.querySelector("[data-notice]");
  if (!place) return;
  place.removeAttribute("hidden");
  place.textContent = words;
}
