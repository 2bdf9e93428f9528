// @ts-check
// The timeline's elements, made once and moved from layout to layout.

import { placeBar, drawDefinitions, makeBar } from "./timeline-bars.js";
import { drawHead, drawRules } from "./timeline-head.js";
import { drawNames, html, makeContexts, placeContexts } from "./timeline-words.js";
import { change, svg } from "./svg.js";
import { pathOf } from "./threads.js";

/** @import { Scene } from "./types" */
/** @import { Layout } from "./lanes.js" */

/** Marks lie over bars, so that none is hidden. @param {SVGElement[]} bars @param {Layout} layout */
const drawnOrder = (bars, layout) => [...bars.filter((_, i) => layout.bars[i].kind === "stay"), ...bars.filter((_, i) => layout.bars[i].kind !== "stay")];

/** @param {Scene} scene */
export function pictureOf(scene) {
  const lanes = svg("svg", { class: "lanes", "aria-hidden": "true" });
  const flag = html("b", "flag");
  const playhead = html("div", "playhead", html("i", "playhead-line"), html("i", "playhead-handle"), flag);
  playhead.setAttribute("aria-hidden", "true");
  const meanwhile = html("div", "wider-lane");
  const moving = html("div", "moving", lanes, playhead, meanwhile);
  const names = html("div", "lane-names");
  names.setAttribute("aria-hidden", "true");
  const clip = html("div", "lanes-clip", moving, names);
  const scroll = html("div", "lanes-scroll", clip);

  const [head, ground, lines, halo] = ["head", "ground", "threads", "halo"].map((name) => svg("g", { class: name }));
  const glow = svg("rect", { class: "halo-body", rx: 5 });
  halo.append(glow);
  /** @type {SVGElement[]} */
  let bars = [];
  /** @type {SVGElement[]} */
  let threads = [];
  /** @type {HTMLButtonElement[]} */
  let contexts = [];
  let stick = (/** @type {number} */ _from) => {};
  let share = -1;
  let current = -1;

  const picture = {
    scroll,
    clip,
    /** Make all that has words of a language. @param {Layout} layout @param {string} lang @param {(index: number) => void} open */
    speak(layout, lang, open) {
      bars = layout.bars.map((bar) => makeBar(bar, scene.steps[bar.step], lang));
      threads = layout.threads.map(({ colour }) => svg("path", { class: `thread thread-${colour}` }));
      contexts = makeContexts(scene, lang, open);
      lines.replaceChildren(...threads);
      lanes.replaceChildren(drawDefinitions(), head, ground, halo, lines, ...drawnOrder(bars, layout));
      meanwhile.replaceChildren(...contexts);
      current = -1;
    },
    /** Move every line and bar. @param {Layout} layout */
    place(layout) {
      for (const [i, bar] of layout.bars.entries()) placeBar(bars[i], bar);
      for (const [i, thread] of layout.threads.entries()) threads[i].setAttribute("d", pathOf(thread));
      picture.halo(layout);
    },
    /** What is drawn anew where all has come to rest. @param {Layout} layout @param {number} from @param {string} lang */
    finish(layout, from, lang) {
      change(lanes, { width: layout.seen, height: layout.lanesEnd });
      clip.style.height = `${layout.height}px`;
      playhead.style.height = `${layout.lanesEnd}px`;
      const drawn = drawHead(layout, lang);
      head.replaceChildren(...drawn.nodes);
      stick = drawn.stick;
      ground.replaceChildren(...drawRules(layout));
      names.replaceChildren(...drawNames(layout, lang));
      picture.pan(layout, from);
    },
    /** @param {Layout} layout @param {number} from */
    pan(layout, from) {
      moving.style.transform = `translateX(${-from}px)`;
      stick(from);
      placeContexts(contexts, layout.contexts, from);
    },
    /** Where the playhead is; its flag leans so that it stays in sight. @param {number} x @param {number} from @param {number} seen */
    point(x, from, seen) {
      playhead.style.transform = `translateX(${Math.round(x * 10) / 10}px)`;
      const leaning = Math.round(Math.max(0, Math.min(1, (x - from) / seen)) * 50) * 2;
      if (leaning === share) return;
      share = leaning;
      flag.style.transform = `translateX(${-share}%)`;
    },
    /** @param {Layout} layout @param {number} step -1 is none @param {number} before @param {string} date */
    mark(layout, step, before, date) {
      bars[before]?.classList.remove("is-now");
      bars[current]?.classList.remove("is-now");
      bars[step]?.classList.add("is-now");
      current = step;
      if (step >= 0) flag.textContent = date;
      picture.halo(layout);
    },
    /** The bounds of the current step. @param {Layout} layout */
    halo(layout) {
      const bar = layout.bars[current];
      halo.setAttribute("class", `halo c${bar?.colour ?? 0}${bar ? "" : " is-none"}`);
      if (!bar) return;
      const high = Math.max(18, bar.high + 10);
      change(glow, { x: bar.x0 - 2, y: bar.y - high / 2, width: bar.x1 - bar.x0 + 4, height: high });
    },
    /** Which wider event an element is. @param {unknown} target */
    contextAt: (target) => contexts.indexOf(/** @type {HTMLButtonElement} */ (target)),
  };
  return picture;
}
