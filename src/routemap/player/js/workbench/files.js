// @ts-check
// The file: opened, dropped, downloaded. It never leaves the browser but to be looked at.

/** What a journey may have, and room for what is just too long, so that the check can say so. */
const MOST_BYTES = 1024 * 1024;
const ENDING = /\.ya?ml$/i;

/** A name as a journey's id: small letters, digits, hyphens. @param {string} name */
export function idOf(name) {
  const plain = name.replace(ENDING, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 80);
  return plain || "journey";
}

/**
 * @param {{
 *   picker: HTMLInputElement,
 *   name: HTMLInputElement,
 *   opened: (text: string) => void,
 *   refused: (why: "not_utf8" | "too_big") => void,
 *   may: () => boolean,
 * }} parts `may`: whether another text may take the place of this one
 */
export function filesOf({ picker, name, opened, refused, may }) {
  /** @param {File | undefined} file */
  async function open(file) {
    if (!file || !may()) return;
    if (file.size > MOST_BYTES) return refused("too_big");
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
      name.value = idOf(file.name);
      opened(text);
    } catch {
      refused("not_utf8");
    }
  }

  picker.addEventListener("change", () => {
    open(picker.files?.[0]);
    picker.value = "";
  });
  // A file may be let fall anywhere; text that is dragged inside the editor is the editor's.
  const isFile = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => isFile(event) && event.preventDefault(), true);
  addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    event.stopPropagation();
    open(event.dataTransfer?.files[0]);
  }, true);

  return {
    pick: () => picker.click(),
    /** @param {string} text @returns {string} the file's name */
    download(text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
      link.download = `${idOf(name.value)}.yaml`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      return link.download;
    },
  };
}
