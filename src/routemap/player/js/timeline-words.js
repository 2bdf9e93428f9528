// @ts-check
// What stands over the lanes as a page's own words: whose each lane is, and the wider events.

import { inLanguage } from "./texts.js";
import { clipped } from "./words.js";

/** @import { Scene } from "./types" */
/** @import { Layout } from "./lanes.js" */
/** @import { Placed } from "./meanwhile.js" */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {string} classes @param {...(Node | string)} children
 */
export function html(name, classes, ...children) {
  const element = document.createElement(name);
  element.className = classes;
  element.append(...children);
  return element;
}

/**
 * Letter and name of each lane; they stay where they are while the lanes move by.
 * @param {Layout} layout @param {string} lang
 */
export function drawNames({ lanes, names, seen, left }, lang) {
  if (lanes.length < 2) return [];
  const room = seen - left - 12;
  return lanes.map(({ strand, y, height, middle }) => {
    const letter = html("b", "letter", strand.letter);
    letter.style.top = `${middle - y}px`;
    const row = html("p", `lane-name c${strand.colour}`, letter);
    if (names) row.append(html("span", "who", clipped(inLanguage(strand.label, lang), room)));
    row.style.transform = `translateY(${y}px)`;
    row.style.height = `${height}px`;
    return row;
  });
}

/**
 * A button for each wider event: it opens what is told of it, with its sources.
 * @param {Scene} scene @param {string} lang @param {(index: number) => void} open
 */
export function makeContexts(scene, lang, open) {
  return scene.context.map(({ title, date }, index) => {
    const button = html("button", "wider", html("i", "wider-bar"), html("span", "wider-words"));
    button.type = "button";
    button.setAttribute("aria-label", `${inLanguage(title, lang)}, ${inLanguage(date, lang)}`);
    button.setAttribute("aria-haspopup", "dialog");
    button.title = inLanguage(title, lang);
    button.addEventListener("click", () => open(index));
    return button;
  });
}

/**
 * @param {HTMLButtonElement[]} buttons @param {Placed[]} placed @param {number} from the first pixel in sight
 */
export function placeContexts(buttons, placed, from) {
  for (const { index, x0, x1, x, room, y, height, title } of placed) {
    const [bar, words] = /** @type {HTMLElement[]} */ ([...buttons[index].children]);
    Object.assign(buttons[index].style, { transform: `translate(${x}px,${y}px)`, width: `${Math.max(room, x1 - x)}px`, height: `${height}px` });
    // Where an earlier event's words stand, they go before: the bar begins after them.
    Object.assign(bar.style, { left: `${Math.max(0, x0 - x)}px`, width: `${Math.max(0, x1 - Math.max(x, x0))}px` });
    // The words of an event that began out of sight stand at its edge, as long as it lasts.
    words.style.transform = `translateX(${Math.max(0, Math.min(from - x, x1 - x - 48))}px)`;
    words.style.visibility = from > x1 - 20 && from > x + room - 60 ? "hidden" : "";
    if (words.textContent !== title) words.textContent = title;
  }
}
