// What is pressed and is smaller than 24 by 24 pixels, with less than that between it and the next (WCAG 2.5.8).
() => {
  const sought = "a[href], button, select, summary, label:has(input), input[type=range]";
  const targets = [...document.querySelectorAll(sought)].filter((one) => {
    const style = getComputedStyle(one);
    const inLine = style.display === "inline" && one.parentElement.textContent.trim().length > one.textContent.trim().length;
    const box = one.getBoundingClientRect();
    return one.checkVisibility({ visibilityProperty: true }) && !inLine && box.width && box.bottom > 0 && !one.matches(".skip");
  });
  const boxes = targets.map((one) => {
    // A card's link is pressed anywhere on its card.
    const box = (one.closest(".card") ?? one).getBoundingClientRect();
    return { one, ...box.toJSON(), small: box.width < 23.9 || box.height < 23.9 };
  });
  const near = (a, b) => {
    const [x, y] = [(a.left + a.right) / 2, (a.top + a.bottom) / 2];
    if (b.small) return Math.hypot(x - (b.left + b.right) / 2, y - (b.top + b.bottom) / 2) < 24;
    return Math.hypot(x - Math.min(Math.max(x, b.left), b.right), y - Math.min(Math.max(y, b.top), b.bottom)) < 12;
  };
  const wrong = boxes.filter((a) => a.small && boxes.some((b) => b.one !== a.one && !a.one.contains(b.one) && !b.one.contains(a.one) && near(a, b)));
  return { n: targets.length, wrong: wrong.map(({ one, width, height }) => `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 30)}" ${Math.round(width)} by ${Math.round(height)}`) };
}
