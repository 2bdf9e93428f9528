// @ts-check
// The timeline's view: lanes in SVG, a playhead that says the vague date, and a slider that speaks it.

import { between, eased } from "./glide.js";
import { MARGIN, layoutOf } from "./lanes.js";
import { scrub } from "./scrub.js";
import { following, mostZoom, within, zoomed } from "./sight.js";
import { inLanguage } from "./texts.js";
import { listenToWheel, pinch } from "./timeline-moves.js";
import { pictureOf } from "./timeline-picture.js";
import { wholeOf } from "./timeline-whole.js";

/** @import { Actions, Clock, Scene, State, Store, Timeline } from "./types" */
/** @import { Layout } from "./lanes.js" */

const GLIDE_MS = 520;
const PAN_MS = 320;
const STEP_MS = 220;
/** The share of the window's height that lanes may take before they grow lower. */
const TALL = { wide: 0.26, narrow: 0.2 };

/**
 * @param {{ host: HTMLElement, scene: Scene, clock: Clock, store: Store, actions: Actions,
 *   phrase: ReturnType<typeof import("./texts.js").phrasesOf> }} parts
 * @returns {Timeline}
 */
export function timelineOf({ host, scene, clock, store, actions, phrase }) {
  const slider = /** @type {HTMLInputElement} */ (host.querySelector("input"));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const picture = pictureOf(scene);
  const whole = wholeOf({ scene, clock, store });
  host.prepend(picture.scroll);
  host.querySelector("[data-whole]")?.prepend(whole.host);

  let zoom = 1;
  let width = 0;
  // `goal` is where all stands in the end; `drawn` is what is seen now, on the way to it.
  const goal = { layout: lay(800), from: 0, x: 0 };
  const drawn = { ...goal };
  let frame = 0;
  let spoken = "";

  /** @param {number} [wide] */
  function lay(wide = width) {
    const { clock: axis, lang } = store.get();
    return layoutOf(scene, clock, axis, { width: wide, zoom, lang, tall: innerHeight * (wide < 500 ? TALL.narrow : TALL.wide) });
  }

  /** The playhead's place: at rest, by step, in the middle of its column. @param {Readonly<State>} state */
  const place = (state) => goal.layout.xOf(state.step, state.clock === "step" && !state.playing && !state.scrubbing ? 0.5 : state.phase);

  /** @param {Layout} layout @param {number} from @param {number} x */
  const show = (layout, from, x) => {
    if (layout !== drawn.layout) picture.place(layout);
    if (layout !== drawn.layout || from !== drawn.from) picture.pan(layout, from);
    Object.assign(drawn, { layout, from, x });
    picture.point(x, from, layout.seen);
  };

  /** Move to the goal, within some time. @param {number} ms */
  const glide = (ms) => {
    cancelAnimationFrame(frame);
    frame = 0;
    const changed = drawn.layout !== goal.layout;
    if (!ms || still.matches) {
      show(goal.layout, goal.from, goal.x);
      return settle(changed);
    }
    if (changed) host.classList.add("is-gliding");
    const start = { ...drawn };
    const begun = performance.now();
    const tick = (/** @type {number} */ now) => {
      const share = eased(Math.max(0, Math.min(1, (now - begun) / ms)));
      const mix = (/** @type {number} */ a, /** @type {number} */ b) => a + (b - a) * share;
      const layout = share === 1 || !changed ? goal.layout : between(start.layout, goal.layout, share);
      show(layout, mix(start.from, goal.from), moving() ? goal.x : mix(start.x, goal.x));
      frame = share === 1 ? 0 : requestAnimationFrame(tick);
      if (!frame) settle(changed);
    };
    frame = requestAnimationFrame(tick);
  };
  const moving = () => store.get().playing || store.get().scrubbing;

  /** @param {boolean} changed */
  const settle = (changed) => {
    host.classList.remove("is-gliding");
    if (changed) picture.finish(goal.layout, goal.from, store.get().lang);
    frameWhole();
  };

  const canPan = () => goal.layout.width > goal.layout.seen + 15;
  const frameWhole = () => {
    const { left, seen, width: all } = goal.layout;
    const share = (/** @type {number} */ x) => Math.max(0, (x - left) / (all - MARGIN - left));
    whole.frame(canPan() ? [share(goal.from + left), Math.min(1, share(goal.from + seen))] : null);
  };

  /** Redraw from the ground: another size, language or clock. @param {number} ms */
  const redraw = (ms) => {
    const state = store.get();
    goal.layout = lay();
    goal.x = place(state);
    goal.from = following(goal.x, goal.from, goal.layout.seen, goal.layout.width, false);
    host.classList.toggle("is-calendar", state.clock === "time");
    if (spoken !== state.lang) picture.speak(goal.layout, (spoken = state.lang), openContext);
    whole.lay(state.clock === "step" && canPan());
    glide(ms);
    mark(state, -1);
  };

  /** @param {Readonly<State>} state @param {Readonly<State>} before */
  const slide = (state, before) => {
    goal.x = place(state);
    const from = following(goal.x, goal.from, goal.layout.seen, goal.layout.width, state.scrubbing);
    const panned = Math.abs(from - goal.from) > 0.5;
    if (panned) goal.from = from;
    if (state.scrubbing && !panned && !frame) show(goal.layout, goal.from, goal.x);
    else if (state.scrubbing) glide(0);
    else if (panned) glide(PAN_MS);
    else if (!moving()) glide(state.step !== before.step || before.scrubbing ? STEP_MS : 0);
    else if (!frame) show(drawn.layout, drawn.from, goal.x);
  };

  /** @param {Readonly<State>} state @param {number} before */
  const mark = (state, before) => {
    const step = scene.steps[state.step];
    const date = inLanguage(step.date, state.lang);
    host.classList.toggle("is-all", state.mode === "all");
    picture.mark(goal.layout, state.mode === "step" ? state.step : -1, before, date);
    whole.mark(state.step);
    slider.value = String(state.step);
    const words = [phrase("step-of", state.lang, { n: step.number, of: scene.steps.length }), date, inLanguage(step.heading, state.lang)];
    slider.setAttribute("aria-valuetext", state.mode === "all" ? phrase("overview-now", state.lang) : words.join(". "));
  };

  /** @param {number} index */
  function openContext(index) {
    const panel = document.getElementById("meanwhile");
    const told = document.querySelector(`[data-context="${index}"]`);
    panel?.querySelector("[data-meanwhile]")?.replaceChildren(...[...(told?.cloneNode(true).childNodes ?? [])]);
    panel?.togglePopover?.(true);
  }

  /** @type {Timeline} */
  const timeline = {
    pan(by, slowly = false) {
      goal.from = within(goal.from + by * (slowly ? goal.layout.seen : 1), goal.layout.seen, goal.layout.width);
      glide(slowly ? PAN_MS : 0);
    },
    zoom(times, x, slowly = false) {
      if (store.get().clock !== "time") return;
      const at = x ?? Math.min(goal.layout.seen, Math.max(goal.layout.left, goal.x - goal.from));
      const next = times ? zoomed({ zoom, from: goal.from }, zoom * times, mostZoom(scene.extent, goal.layout.seen), at, goal.layout.left) : { zoom: 1, from: 0 };
      if (next.zoom === zoom) return;
      zoom = next.zoom;
      goal.layout = lay();
      goal.from = within(next.from, goal.layout.seen, goal.layout.width);
      goal.x = place(store.get());
      glide(slowly ? PAN_MS : 0);
      picture.halo(goal.layout);
    },
  };
  listenToWheel(picture.clip, { ...timeline, canPan, canZoom: () => store.get().clock === "time" });
  const pinching = pinch(picture.clip, { ...timeline, canPan, canZoom: () => store.get().clock === "time" });
  scrub({
    host: picture.clip, store, canPan, pinching, pan: timeline.pan,
    at: (x) => goal.layout.at(x + goal.from),
    pick: (x, y) => actions.go(goal.layout.pick(x + goal.from, y)),
  });
  for (const button of host.querySelectorAll("[data-nearer]")) {
    const times = Number(button.getAttribute("data-nearer"));
    button.addEventListener("click", () => timeline.zoom(times, undefined, true));
  }
  slider.addEventListener("input", () => actions.go(Number(slider.value)));
  // A wider event that gets the focus out of sight comes into sight.
  picture.clip.addEventListener("focusin", (event) => {
    const at = goal.layout.contexts.find(({ index }) => picture.contextAt(event.target) === index);
    if (at && (at.x < goal.from || at.x > goal.from + goal.layout.seen - 60)) timeline.pan(at.x - goal.from - goal.layout.seen / 3);
  });
  new ResizeObserver(() => {
    if (host.clientWidth === width) return;
    width = Math.max(240, host.clientWidth);
    redraw(0);
  }).observe(host);
  store.subscribe((now, before) => {
    if (now.clock !== before.clock || now.lang !== before.lang) {
      if (now.clock !== before.clock) zoom = 1;
      redraw(now.lang === before.lang ? GLIDE_MS : 0);
      return;
    }
    slide(now, before);
    if (now.step !== before.step || now.mode !== before.mode) mark(now, before.step);
  });
  return timeline;
}
