// @ts-check
// The workbench: a text on the left, and on the right what it comes to.

import { phrasesOf } from "../texts.js";
import { speak } from "../language.js";
import { checkWith } from "./checking.js";
import { completeWith } from "./completing.js";
import { editorOf } from "./editor.js";
import { filesOf, idOf } from "./files.js";
import { ledgerOf } from "./ledger.js";
import { picturesOf } from "./pictures.js";
import { explained, problemsOf } from "./problems.js";
import { startWith } from "./starting.js";
import { tabsOf } from "./tabs.js";

/** @import { Answer, Picture } from "./types" */

const root = document.documentElement;
const { nonce = "", picture = "", schema = "", example = "" } = document.body.dataset;
const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));
const input = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (part(name));
const lang = () => root.dataset.lang ?? "en";
const said = phrasesOf(document);
/** @type {import("./types").Phrase} */
const phrase = (name, values) => said(name, lang(), values);

/** @type {Answer | null} */
let last = null;
/** @type {Picture | null} */
let shown = null;
let saved = "";
/** Where the picture stands: kept where the cursor is in no step. */
let at = "";

const tabs = tabsOf({ host: /** @type {HTMLElement} */ (document.querySelector("[role=tablist]")), desk: part("desk"), shown: () => tell() });
const editor = editorOf({
  host: part("editor"),
  nonce,
  label: () => phrase("editor"),
  phrases: () => Object.fromEntries([...document.querySelectorAll("[data-editor-phrase]")].map((each) => [each.getAttribute("data-editor-phrase"), each.querySelector(`[lang="${lang()}"]`)?.textContent ?? ""])),
  complete: completeWith(schema),
  explained: (problem) => explained(problem, phrase),
  changed: () => (notice(""), checking.soon()),
  moved: (step) => pictures.tell({ type: "go", step }),
  download,
});
const goTo = (/** @type {number} */ line, /** @type {number} */ column = 1) => (part("desk").dataset.shown === "look" || tabs.show("write"), editor.go(line, column));
const problems = problemsOf({ state: part("state"), list: part("problems"), phrase, go: ({ line, column }) => editor.go(line, column) });
const ledger = ledgerOf({ host: part("ledger"), phrase, lang, go: (line) => goTo(line) });
const pictures = picturesOf({
  host: part("stage"),
  src: picture,
  title: () => phrase("picture"),
  search: () => `?${new URLSearchParams({ lang: lang(), theme: root.dataset.theme ?? "", step: editor.step() || at })}`,
  said: heardFromPicture,
  shown: () => {
    part("empty").hidden = true;
    // The cursor may have gone on while it was drawn.
    if (editor.step()) pictures.tell({ type: "go", step: editor.step() });
  },
});
const checking = checkWith({
  read: () => ({ text: editor.text(), name: idOf(input("name").value), lang: lang() }),
  heard(answer, next) {
    last = answer;
    if (answer.steps.length || isBlank()) editor.settle(answer.steps);
    // The picture first: it is drawn while all else is told.
    if (next) pictures.show((shown = next));
    editor.mark(isBlank() ? [] : answer.problems);
    tell();
  },
  failed: () => notice("not_reached"),
});
const files = filesOf({ picker: input("file"), name: input("name"), opened: take, refused: notice, may });
const start = startWith({
  dialog: /** @type {HTMLDialogElement} */ (part("starts")),
  example,
  begun(text, name) {
    input("name").value = idOf(name);
    take(text);
  },
  may,
  failed: () => notice("not_reached"),
});

function isBlank() {
  return !editor.text().trim();
}

function tell() {
  if (!last) return;
  problems.tell(isBlank() ? "blank" : last.state, last.problems);
  if (part("desk").dataset.shown === "public") ledger.tell(last);
  part("if-blank").hidden = !isBlank();
  part("if-written").hidden = isBlank();
  part("old").hidden = isBlank() || last.state === "good" || !part("empty").hidden;
}

/** @param {string} text */
function take(text) {
  editor.replace(text);
  saved = editor.text();
  editor.focus();
}

function download() {
  const name = files.download(editor.text());
  saved = editor.text();
  notice("saved", { name });
}

/** Whether nothing would be lost, or the editor says that it may. */
function may() {
  return isBlank() || editor.text() === saved || confirm(phrase("leave_unsaved"));
}

/** @param {string} name @param {Record<string, string>} [values] */
function notice(name, values) {
  const place = part("notice");
  place.hidden = !name;
  place.textContent = name ? phrase(name, values) : "";
}

/** @param {Record<string, unknown>} message */
function heardFromPicture({ type, step, lang: spoken }) {
  if (type === "step" && typeof step === "string") at = step;
  // Whoever walks through the picture finds the text there; while one writes, the text leads.
  if (type === "step" && typeof step === "string" && step && !editor.hasFocus()) editor.reveal(step);
  if (type === "lang" && typeof spoken === "string") turn(spoken);
  // The page in the frame has emptied itself, as it does for a visitor; here it comes back.
  if (type === "leave" && shown) pictures.show(shown);
}

/** @param {string} next */
function turn(next) {
  if (next === lang() || !document.querySelector(`[data-choose="${next}"]`)) return;
  speak(root, next);
  for (const button of document.querySelectorAll("[data-choose]")) button.setAttribute("aria-pressed", String(button.getAttribute("data-choose") === next));
  editor.rename();
  pictures.rename();
  pictures.tell({ lang: next });
  notice("");
  tell();
  checking.soon();
}

const DO = { start: start.ask, example: start.example, open: files.pick, download };
document.addEventListener("click", ({ target }) => {
  const button = /** @type {Element} */ (target).closest("button");
  if (!button) return;
  const act = /** @type {Record<string, () => void>} */ (DO)[button.dataset.do ?? ""];
  act?.();
  if (button.dataset.choose) turn(button.dataset.choose);
  if (button.hasAttribute("data-theme-switch")) {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    pictures.tell({ theme: root.dataset.theme });
  }
});
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s" && !event.defaultPrevented) {
    event.preventDefault();
    download();
  }
});
addEventListener("beforeunload", (event) => {
  if (!isBlank() && editor.text() !== saved) event.preventDefault();
});
input("name").addEventListener("change", () => {
  input("name").value = idOf(input("name").value);
  checking.soon();
});

turn(new URLSearchParams(location.search).get("lang") ?? "en");
checking.soon();
