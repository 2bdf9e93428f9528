// @ts-check
// Links between the pages: they carry language and theme in their address, as nothing is stored;
// in a frame they tell the page around it what to open, and leave the going to it.
(() => {
  const root = document.documentElement;
  const framed = root.hasAttribute("data-framed") && window.parent !== window;

  /** @param {Event} event */
  function follow(event) {
    const target = /** @type {Element} */ (event.target);
    const link = target.closest("a[href]");
    const href = link?.getAttribute("href") ?? "#";
    if (!link || href.startsWith("#")) return;
    const { lang, theme } = root.dataset;
    if (framed) {
      event.preventDefault();
      // The front page is the journey without a name.
      const journey = link.getAttribute("data-journey") ?? "";
      const within = new URLSearchParams(href.split("#")[0].split("?")[1]);
      const step = within.get("step") ?? href.split("#")[1] ?? "";
      const journeys = within.get("journeys");
      const message = { type: "open", journey, lang, ...(step ? { step } : {}), ...(journeys ? { journeys } : {}) };
      if (event.type === "click") window.parent.postMessage({ routemap: 1, ...message }, "*");
      return;
    }
    const [before, hash] = href.split("#");
    const [path, query] = before.split("?");
    const asked = new URLSearchParams(query);
    if (lang) asked.set("lang", lang);
    if (theme) asked.set("theme", theme);
    link.setAttribute("href", `${path}?${asked}${hash ? `#${hash}` : ""}`);
  }

  // The link is written anew just before it is followed, into another tab as well.
  for (const type of ["click", "auxclick", "contextmenu"]) document.addEventListener(type, follow);
})();
