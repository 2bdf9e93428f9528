// @ts-check
// The timeline's view: lanes in SVG, a playhead, and a slider that speaks the vague date.

import { layoutOf } from "./lanes.js";
import { scrub } from "./scrub.js";
import { change, svg } from "./svg.js";
import { drawBar, drawContext, drawDefinitions, drawWords } from "./timeline-bars.js";
import { inLanguage } from "./texts.js";

/** @import { Actions, Clock, Scene, State, Store } from "./types" */
/** @import { Layout } from "./lanes.js" */

/**
 * @param {{ host: HTMLElement, scene: Scene, clock: Clock, store: Store, actions: Actions,
 *   phrase: ReturnType<typeof import("./texts.js").phrasesOf> }} parts
 */
export function timelineOf({ host, scene, clock, store, actions, phrase }) {
  const slider = /** @type {HTMLInputElement} */ (host.querySelector("input"));
  const picture = svg("svg", { class: "lanes", "aria-hidden": "true" });
  const playhead = svg(
    "g",
    { class: "playhead" },
    svg("rect", { class: "playhead-glow", x: -5, y: 26, width: 10, height: 10 }),
    svg("path", { class: "playhead-line", d: "M0,26V100" }),
    svg("path", { class: "playhead-rest" }),
    svg("path", { class: "playhead-handle", d: "M-6,14h12v8l-6,7l-6,-7z" }),
  );
  host.prepend(picture);
  /** @type {Layout} */
  let layout = layoutOf(scene, clock, store.get().clock, 800);
  /** @type {SVGElement[]} */
  let bars = [];

  const draw = () => {
    const width = Math.max(240, host.clientWidth);
    layout = layoutOf(scene, clock, store.get().clock, width);
    change(picture, { viewBox: `0 0 ${width} ${layout.height}`, width, height: layout.height });
    const { lang } = store.get();
    bars = layout.bars.map((bar) => drawBar(bar, scene.steps[bar.step], lang));
    picture.replaceChildren(
      drawDefinitions(layout),
      ...drawGround(layout),
      ...layout.contexts.map((bar) => drawContext(bar, inLanguage(scene.context[bar.index].title, lang))),
      ...layout.threads.map(({ colour, path }) => svg("path", { class: `thread thread-${colour}`, d: path })),
      ...bars,
      playhead,
      ...drawWords(layout, scene, lang),
    );
    change(playhead.children[0], { height: layout.lanesEnd - 26 });
    change(playhead.children[1], { d: `M0,26V${layout.lanesEnd}` });
    change(playhead.children[2], { d: `M0,${layout.lanesEnd}V${layout.height}` });
    host.classList.toggle("is-calendar", store.get().clock === "time");
    slide(store.get());
    mark(store.get(), -1);
  };

  /** @param {Readonly<State>} state */
  const slide = (state) => {
    const x = layout.xOf(state.step, state.clock === "step" && !state.playing && !state.scrubbing ? 0.5 : state.phase);
    playhead.setAttribute("transform", `translate(${Math.round(x * 10) / 10},0)`);
  };

  /** @param {Readonly<State>} state @param {number} before */
  const mark = (state, before) => {
    bars[before]?.classList.remove("is-now");
    host.classList.toggle("is-all", state.mode === "all");
    if (state.mode === "step") bars[state.step]?.classList.add("is-now");
    const step = scene.steps[state.step];
    host.dataset.colour = String(scene.strands.find(({ id }) => id === step.strand)?.colour ?? 0);
    slider.value = String(state.step);
    const words = [phrase("step-of", state.lang, { n: step.number, of: scene.steps.length }), inLanguage(step.date, state.lang), inLanguage(step.heading, state.lang)];
    slider.setAttribute("aria-valuetext", state.mode === "all" ? phrase("overview-now", state.lang) : words.join(". "));
  };

  slider.addEventListener("input", () => actions.go(Number(slider.value)));
  scrub({ picture, store, at: (x) => layout.at(x), pick: (step) => actions.go(step) });
  new ResizeObserver(draw).observe(host);
  store.subscribe((now, before) => {
    if (now.clock !== before.clock || now.lang !== before.lang) {
      draw();
      return;
    }
    slide(now);
    if (now.step !== before.step || now.mode !== before.mode) mark(now, before.step);
  });
  draw();
}

/** @param {Layout} layout */
function drawGround({ lanes, ticks, left, right, lanesEnd, axisY, calendar, names }) {
  // On the calendar a year's line is true of every lane; by step a year is said of one step alone.
  const year = (/** @type {number} */ x) => svg("path", { class: "tick is-year", d: `M${x},${axisY - 20}V${calendar ? lanesEnd : axisY}` });
  return [
    ...ticks.map(({ x }) => svg("path", { class: "tick", d: `M${x},${axisY - 3}V${lanesEnd}` })),
    ...ticks.filter(({ label }) => label).map(({ x }) => year(x)),
    ...ticks.filter(({ label }) => label).map(({ x, label }) => svg("text", { class: "year", x: x + 4, y: 11 }, label)),
    svg("path", { class: "axis", d: `M${left},${axisY}H${right}` }),
    ...(lanes.length < 2 ? [] : lanes.map(({ strand, y, height: tall }) =>
      svg("g", { class: `lane c${strand.colour}` },
        svg("circle", { class: "letter-ground", cx: 16, cy: y + (tall + names) / 2, r: 9 }),
        svg("text", { class: "letter-text", x: 16, y: y + (tall + names) / 2 + 4 }, strand.letter)))),
  ];
}
