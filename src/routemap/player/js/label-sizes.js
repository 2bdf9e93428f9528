// @ts-check
// How much room a name takes: measured once for each way it is written.

/** @import { Size } from "./label-spots.js" */

/** No name of one line is higher, and none of two is lower. */
const ONE_LINE_PX = 24;

/**
 * A name's size, from what is known or measured now: reading it makes the browser lay the page out.
 * @param {HTMLElement} element @param {Map<string, Size>} sizes those known @param {string} variant how it is written
 */
export function measured(element, sizes, variant) {
  const size = sizes.get(variant) ?? sizeOf(element);
  sizes.set(variant, size);
  element.style.width = size.height > ONE_LINE_PX ? `${size.width}px` : "";
  return size;
}

/** As wide as its words: a name of two lines would be as wide as a line might be. @param {HTMLElement} element @returns {Size} */
function sizeOf(element) {
  element.style.width = "";
  const { offsetWidth: width, offsetHeight: height } = element;
  if (height <= ONE_LINE_PX) return { width, height };
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const words = document.createRange();
  words.selectNodeContents(element);
  const own = words.getBoundingClientRect().width + parseFloat(paddingLeft) + parseFloat(paddingRight);
  return { width: Math.min(width, Math.ceil(own) + 1), height };
}
