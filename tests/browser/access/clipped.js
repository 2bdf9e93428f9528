// Words that are cut off: beyond the window's side, or by a box around them that cannot be scrolled.
() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  // The labels of map and lanes give way to each other, as the telling has them whole; the line beside the buttons repeats the telling's heading and date.
  const elsewhere = ".visually-hidden, .leaflet-container, .timeline, svg, .now, .skip, script, [hidden]";
  while (walker.nextNode()) {
    const { parentElement: holder, data } = walker.currentNode;
    if (!data.trim() || !holder || holder.closest(elsewhere) || !holder.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const cut = cutBy(box, holder);
      if (cut) {
        found.push(`"${data.trim().slice(0, 40)}" by ${cut}`);
        break;
      }
    }
  }
  return found;

  function cutBy(box, holder) {
    let [across, down] = [true, true];
    for (let one = holder; one && one !== document.documentElement; one = one.parentElement) {
      const style = getComputedStyle(one);
      // What is told to a screen reader alone is a pixel wide on purpose.
      if (style.clipPath.startsWith("inset(50")) return "";
      const edge = one.getBoundingClientRect();
      if (style.position === "fixed") return "";
      if (/auto|scroll/.test(style.overflowX)) across = false;
      if (/auto|scroll/.test(style.overflowY)) down = false;
      if (across && /hidden|clip/.test(style.overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1)) return `${one.localName}.${one.className}`;
      // Letters reach a little over their line.
      if (down && /hidden|clip/.test(style.overflowY) && one !== document.body && (box.bottom > edge.bottom + box.height / 3 || box.top < edge.top - box.height / 3)) return `${one.localName}.${one.className}`;
    }
    return across && (box.right > innerWidth + 1 || box.left < -1) ? "the window" : "";
  }
}
