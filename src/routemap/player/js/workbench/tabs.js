// @ts-check
// What is shown beside the text, or in its place where there is little room.

/**
 * @param {{ host: HTMLElement, desk: HTMLElement, shown: () => void }} parts
 */
export function tabsOf({ host, desk, shown }) {
  const tabs = /** @type {HTMLButtonElement[]} */ ([...host.querySelectorAll("[role=tab]")]);
  const isSeen = (/** @type {HTMLElement} */ tab) => tab.offsetParent !== null;

  /** @param {string} name @param {boolean} [moves] */
  function show(name, moves = false) {
    desk.dataset.shown = name;
    for (const tab of tabs) {
      const isNow = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(isNow));
      tab.tabIndex = isNow ? 0 : -1;
      if (isNow && moves) tab.focus();
    }
    shown();
  }

  host.addEventListener("click", ({ target }) => {
    const name = /** @type {Element} */ (target).closest("[role=tab]")?.getAttribute("data-tab");
    if (name) show(name);
  });
  host.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const there = tabs.filter(isSeen);
    const at = there.findIndex((tab) => tab.dataset.tab === desk.dataset.shown);
    show(there[(at + by + there.length) % there.length].dataset.tab ?? "look", true);
  });
  // Beside the text the picture is first; in its place the text is.
  const narrow = matchMedia("(max-width: 60rem)");
  const settle = () => {
    if (narrow.matches) show("write");
    else if (desk.dataset.shown === "write") show("look");
  };
  narrow.addEventListener("change", settle);
  show(narrow.matches ? "write" : "look");
  return { show };
}
