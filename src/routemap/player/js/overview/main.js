// @ts-check
// Brings the overview to life: one store of what is chosen, and every view a reader of it.

import { asked, chosenIn } from "./address.js";
import { countedFor } from "./counting.js";
import { filtersOf } from "./filters.js";
import { flowsView } from "./flows.js";
import { listView } from "./list.js";
import { storeOf } from "./store.js";
import { summaryView } from "./summary.js";

/** @import { Choice, Data } from "./types" */

const page = document;
const holder = page.getElementById("overview");
/** @type {Data} */
const data = JSON.parse(holder?.textContent ?? "null");
const store = storeOf(chosenIn(location.search, data));

const main = /** @type {HTMLElement} */ (page.querySelector("[data-overview]"));
const views = [filtersOf(main, data, store), flowsView(main, data, store), listView(main, data, store), summaryView(main, data)];
const show = (/** @type {Choice} */ choice) => {
  const counted = countedFor(data, choice);
  for (const view of views) view(choice, counted);
};
store.subscribe((choice) => {
  show(choice);
  remember(choice);
});
show(store.get());

/** Keep what is chosen in the address, or tell the page around this one. @param {Choice} choice */
function remember(choice) {
  const change = asked(choice);
  if (page.documentElement.hasAttribute("data-framed") && window.parent !== window) {
    window.parent.postMessage({ routemap: 1, type: "choice", ...change }, "*");
    return;
  }
  const here = new URL(location.href);
  for (const [key, value] of Object.entries(change)) {
    if (value) here.searchParams.set(key, value);
    else here.searchParams.delete(key);
  }
  try {
    history.replaceState(history.state, "", here);
  } catch {
    // A page opened from a file may not rewrite its address: nothing is lost but the link.
  }
}
