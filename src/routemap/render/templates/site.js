// @ts-check
// The pages around the journeys: language, light and dark, and links that a page around them follows.
// Nothing is stored: the choice travels in the address alone.
(() => {
  const root = document.documentElement;
  const framed = root.hasAttribute("data-framed") && window.parent !== window;
  const languages = [...document.querySelectorAll("[data-choose]")].map(
    (button) => /** @type {HTMLElement} */ (button).dataset.choose ?? "",
  );

  /** @param {string} lang */
  function speak(lang) {
    if (!languages.includes(lang)) return;
    root.lang = lang;
    root.dataset.lang = lang;
    for (const button of document.querySelectorAll("[data-choose]")) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-choose") === lang));
    }
    for (const part of document.querySelectorAll(`[data-aria-label-${lang}]`)) {
      part.setAttribute("aria-label", part.getAttribute(`data-aria-label-${lang}`) ?? "");
    }
    const title = document.querySelector("title")?.getAttribute(`data-title-${lang}`);
    if (title) document.title = title;
    remember("lang", lang);
  }

  /** @param {string} theme */
  function light(theme) {
    if (theme !== "light" && theme !== "dark") return;
    root.dataset.theme = theme;
    remember("theme", theme);
  }

  /**
   * Keep a choice in the address, and in that of every page linked from here.
   * @param {string} key
   * @param {string} value
   */
  function remember(key, value) {
    for (const link of document.querySelectorAll("a[href]")) {
      const [path, query] = (link.getAttribute("href") ?? "").split("?");
      const asked = new URLSearchParams(query);
      asked.set(key, value);
      link.setAttribute("href", `${path}?${asked}`);
    }
    if (framed) return;
    const here = new URL(window.location.href);
    if (here.searchParams.get(key) === value) return;
    here.searchParams.set(key, value);
    try {
      window.history.replaceState(null, "", here);
    } catch {
      // A page opened from a file may not change its address: the links carry the choice all the same.
    }
  }

  /** @param {Record<string, unknown>} message */
  function tell(message) {
    window.parent.postMessage({ routemap: 1, ...message }, "*");
  }

  /** @param {Event} event */
  function follow(event) {
    const target = /** @type {Element} */ (event.target);
    const link = /** @type {HTMLElement | null} */ (target.closest("[data-journey]"));
    if (!framed || !link) return;
    event.preventDefault();
    // The front page is the journey without a name.
    tell({ type: "open", journey: link.dataset.journey ?? "", lang: root.dataset.lang });
  }

  function dark() {
    if (root.dataset.theme) return root.dataset.theme === "dark";
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const choice = target.closest("[data-choose]")?.getAttribute("data-choose");
    if (choice) {
      speak(choice);
      if (framed) tell({ type: "lang", lang: choice });
    } else if (target.closest("[data-theme-switch]")) {
      light(dark() ? "light" : "dark");
      if (framed) tell({ type: "theme", theme: root.dataset.theme });
    } else follow(event);
  });

  window.addEventListener("message", (event) => {
    // The origin of a sandboxed frame is opaque, so the sender is known by its window alone.
    if (!framed || event.source !== window.parent || event.data?.routemap !== 1) return;
    if (typeof event.data.lang === "string") speak(event.data.lang);
    if (typeof event.data.theme === "string") light(event.data.theme);
  });

  const asked = new URLSearchParams(window.location.search);
  for (const tools of document.querySelectorAll(".tools")) tools.removeAttribute("hidden");
  if (asked.has("lang")) speak(asked.get("lang") ?? "");
  if (asked.has("theme")) light(asked.get("theme") ?? "");
  if (framed) tell({ type: "ready" });
})();
