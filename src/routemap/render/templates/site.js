// @ts-check
// The pages around the journeys: language, light and dark.
// Nothing is stored: the choice stands in the address alone.
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
   * Keep a choice in the address.
   * @param {string} key
   * @param {string} value
   */
  function remember(key, value) {
    const here = new URL(window.location.href);
    if (framed || here.searchParams.get(key) === value) return;
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
    }
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
  // In a frame there is no hash to go by: what is asked for stands among the other questions.
  const part = asked.has("step") ? document.getElementById(asked.get("step") ?? "") : null;
  part?.classList.add("is-asked");
  part?.scrollIntoView();
  if (framed) tell({ type: "ready" });
})();
