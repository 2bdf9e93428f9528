// @ts-check
// The choice of journeys and of what they are laid along: boxes and buttons that follow the store.

import { after } from "./choosing.js";

/** @import { Align, CompareStore, Phrase } from "./types" */

/** @param {{ page: Document, boxes: HTMLInputElement[], store: CompareStore, phrase: Phrase }} parts */
export function chooserWith({ page, boxes, store, phrase }) {
  const count = page.querySelector("[data-count]");
  const notice = page.querySelector("[data-notice]");
  const aligns = /** @type {HTMLInputElement[]} */ ([...page.querySelectorAll("input[name=align]")]);

  for (const box of boxes) {
    box.addEventListener("change", () => {
      const chosen = after(store.get().journeys, box.value, box.checked);
      if (chosen) store.set({ journeys: chosen, notice: null });
      else store.set({ notice: { phrase: "most", values: {} } });
      show();
    });
  }
  for (const radio of aligns) radio.addEventListener("change", () => store.set({ align: /** @type {Align} */ (radio.value) }));
  findWith(page, boxes);

  const show = () => {
    const { journeys, align, lang, notice: said } = store.get();
    for (const box of boxes) {
      const at = journeys.indexOf(box.value);
      box.checked = at >= 0;
      const chip = box.closest(".chip");
      if (chip) chip.className = at < 0 ? "chip" : `chip is-chosen c${at}`;
      if (chip instanceof HTMLElement) chip.dataset.number = at < 0 ? "" : String(at + 1);
    }
    for (const radio of aligns) radio.checked = radio.value === align;
    if (count) count.textContent = phrase("chosen", lang, { n: journeys.length, of: boxes.length });
    const told = said ? phrase(said.phrase, lang, said.values) : journeys.length < 2 && boxes.length > 1 ? phrase("one_more", lang) : "";
    if (notice && notice.textContent !== told) notice.textContent = told;
  };
  store.subscribe(show);
  show();
}

/** With many journeys: only those whose title or years have what is typed. @param {Document} page @param {HTMLInputElement[]} boxes */
function findWith(page, boxes) {
  const field = /** @type {HTMLInputElement | null} */ (page.querySelector("[data-find]"));
  field?.addEventListener("input", () => {
    const sought = field.value.trim().toLocaleLowerCase();
    for (const box of boxes) {
      const item = box.closest("li");
      if (item) item.hidden = !(item.textContent ?? "").toLocaleLowerCase().includes(sought);
    }
  });
}
