// What has the focus, whether it can be seen that it has, and whether anything lies over it.
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  const ringed = (one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/, 0\)$/.test(outlineColor);
  };
  // Some controls are drawn by what stands for them: the words of a choice, the lanes of the slider, a card.
  const around = (one, levels) => (levels && one.parentElement ? [one.parentElement, ...around(one.parentElement, levels - 1)] : []);
  const drawn = [element, element.nextElementSibling, ...around(element, 4)];
  const ring = drawn.find(ringed);
  const seen = (ring ?? element).getBoundingClientRect();
  const [left, right] = [Math.max(0, seen.left), Math.min(innerWidth, seen.right)];
  const [top, bottom] = [Math.max(0, seen.top), Math.min(innerHeight, seen.bottom)];
  const over = right > left && bottom > top ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
  const name = element.getAttribute("aria-label") ?? element.innerText?.trim() ?? "";
  return {
    what: `${element.localName}.${element.className} ${element.dataset?.do ?? element.id ?? ""} ${name.split("\n")[0].slice(0, 40)}`,
    doing: element.dataset?.do ?? "",
    ringed: Boolean(ring),
    within: right - left >= Math.min(8, box.width) && bottom - top >= Math.min(8, box.height),
    // The slider lets presses through to the lanes under it, which are drawn for it.
    covered: getComputedStyle(element).pointerEvents !== "none" && (!over || !(ring ?? element).contains(over) && !over.contains(element) && !over.closest("label")?.contains(element)),
    part: element.closest(".times") ? "times" : element.closest(".stage") ? "stage" : element.closest(".telling") ? "telling" : element.closest("[popover]:popover-open") ? "panel" : "top",
  };
}
