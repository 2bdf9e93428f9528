// @ts-check
// Making SVG elements, without ever reading markup.

const SPACE = "http://www.w3.org/2000/svg";

/**
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number>} [attributes]
 * @param {...(Node | string)} children
 * @returns {SVGElementTagNameMap[Name]}
 */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SPACE, name);
  change(element, attributes);
  element.append(...children);
  return element;
}

/**
 * Set attributes, numbers rounded to a tenth of a pixel.
 * @param {Element} element
 * @param {Record<string, string | number>} attributes
 */
export function change(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === "number" ? String(Math.round(value * 10) / 10) : value);
  }
}
