// @ts-check
// Holds a page in a sandboxed frame and keeps the address bar in step with it.
// The frame has no origin of its own, so what counts is who sent a message, not from where.

/**
 * @typedef {{page: string, within: string, missing: string}} Data
 * @typedef {{data: Data, parentElement: ParentNode, setTriggerValue(name: string, value: unknown): void}} Component
 */

/** What a page of all journeys is asked for (ui/address.py). */
const CHOICES = ["journeys", "align", "from", "to", "way", "outcome"];

/** Return the address of what the page shows now: the same parameters, in the same order. */
const addressOf = (/** @type {URLSearchParams} */ now, /** @type {Record<string, string>} */ change) => {
  const next = new URLSearchParams();
  for (const key of ["view", "journey", "step", "lang", "mode", ...CHOICES]) {
    const value = key in change ? change[key] : now.get(key);
    if (value) next.set(key, value);
  }
  // A comma is plain in a query, and a link is read by people.
  return `${location.pathname}?${String(next).replaceAll("%2C", ",")}`;
};

/** @param {Component} component */
export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const stage = /** @type {HTMLElement} */ (parentElement.querySelector(".stage"));
  let frame = stage.querySelector("iframe");
  // A rerun for any other reason leaves the page as it is. Another page gets a new frame: sending the
  // old one elsewhere would add an entry of its own to the browser's history.
  if (frame?.dataset.page !== data.page) {
    frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts allow-top-navigation-by-user-activation");
    frame.title = "routemap";
    frame.dataset.page = data.page;
    frame.src = `.${data.page}${data.within ? `?${data.within}` : ""}`;
    stage.replaceChildren(frame);
  }
  const inner = frame;
  /** @param {MessageEvent} event */
  const hear = (event) => {
    const said = event.data;
    if (event.source !== inner.contentWindow || said?.routemap !== 1) return;
    const now = new URLSearchParams(location.search);
    if (said.type === "open" && said.journey === "workbench") {
      // A page of the app's own, beside Streamlit's: what is written there is nothing to it.
      location.assign(`./workbench?${new URLSearchParams({ lang: said.lang ?? now.get("lang") ?? "" })}`);
    } else if (said.type === "open") {
      setTriggerValue("open", { journey: said.journey ?? "", journeys: said.journeys ?? "", step: said.step ?? "", lang: said.lang ?? now.get("lang") ?? "" });
    } else if (said.type === "step" || said.type === "lang" || said.type === "mode") {
      const { step, lang, mode } = said;
      const change = Object.fromEntries(
        Object.entries({ step, lang, mode }).filter(([, value]) => typeof value === "string"),
      );
      history.replaceState(history.state, "", addressOf(now, change));
    } else if (said.type === "choice") {
      const change = Object.fromEntries(CHOICES.filter((key) => typeof said[key] === "string").map((key) => [key, said[key]]));
      history.replaceState(history.state, "", addressOf(now, change));
    } else if (said.type === "title" && typeof said.title === "string") {
      document.title = said.title;
    } else if (said.type === "leave" && typeof said.to === "string") {
      location.replace(said.to);
    }
  };
  addEventListener("message", hear);
  return () => removeEventListener("message", hear);
}
