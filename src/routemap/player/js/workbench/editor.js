// @ts-check
// The editor: CodeMirror, with the problems beside the lines and where each step begins.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import { crosshairCursor, drawSelection, dropCursor, EditorView, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { isDeep } from "./nesting.js";
import { setSteps, stepAt, stepsField } from "./steps.js";

/** @import { CompletionSource } from "@codemirror/autocomplete" */
/** @import { Diagnostic } from "@codemirror/lint" */
/** @import { Problem, Written } from "./types" */

// The page's own inks, so that light and dark are the page's business.
const inks = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: "var(--key)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--text-ink)" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--ink-soft)" },
]);

/**
 * @param {{
 *   host: HTMLElement,
 *   nonce: string,
 *   label: () => string,
 *   phrases: () => Record<string, string>,
 *   complete: CompletionSource,
 *   explained: (problem: Problem) => HTMLElement,
 *   changed: () => void,
 *   moved: (step: string) => void,
 *   download: () => void,
 * }} parts
 */
export function editorOf({ host, nonce, label, phrases, complete, explained, changed, moved, download }) {
  const words = new Compartment();
  const language = new Compartment();
  // In the same transaction: the parser must never see such a text.
  const plainWhereDeep = EditorState.transactionExtender.of((change) => {
    if (!change.docChanged) return null;
    const deep = isDeep(change.newDoc.toString());
    const plain = Array.isArray(language.get(change.startState));
    return deep === plain ? null : { effects: language.reconfigure(deep ? [] : yaml()) };
  });
  const spoken = () => [EditorState.phrases.of(phrases()), EditorView.contentAttributes.of({ "aria-label": label(), spellcheck: "false", tabindex: "0" })];
  let step = "";
  const view = new EditorView({
    parent: host,
    extensions: [
      EditorView.cspNonce.of(nonce),
      lineNumbers(), highlightActiveLineGutter(), lintGutter(), foldGutter(),
      highlightSpecialChars(), history(), drawSelection(), dropCursor(), crosshairCursor(),
      EditorState.allowMultipleSelections.of(true),
      indentUnit.of("  "), indentOnInput(), bracketMatching(), closeBrackets(),
      language.of(yaml()), plainWhereDeep, syntaxHighlighting(inks),
      autocompletion({ override: [complete], icons: false, activateOnTyping: true }),
      highlightActiveLine(), highlightSelectionMatches(), search({ top: true }),
      EditorView.lineWrapping,
      stepsField,
      words.of(spoken()),
      keymap.of([
        { key: "Mod-s", preventDefault: true, run: () => (download(), true) },
        ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap,
        indentWithTab,
      ]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) changed();
        const now = stepAt(update.state);
        if (now === step) return;
        step = now;
        if (now) moved(now);
      }),
    ],
  });

  /** A character is a code point for the server and a UTF-16 unit here. @param {number} line @param {number} column */
  function place(line, column) {
    const { doc } = view.state;
    const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(found.to, found.from + [...found.text].slice(0, column - 1).join("").length);
  }

  /** @param {Problem} problem @returns {Diagnostic} */
  function diagnostic(problem) {
    const from = place(problem.line, problem.column);
    const end = place(problem.line, problem.column + Math.max(1, problem.length));
    const severity = problem.severity === "problem" ? "error" : problem.severity === "withheld" ? "warning" : "info";
    return { from, to: Math.max(end, from), severity, message: problem.message, renderMessage: () => explained(problem) };
  }

  return {
    text: () => view.state.doc.toString(),
    step: () => stepAt(view.state),
    hasFocus: () => view.hasFocus,
    focus: () => view.focus(),
    /** Put another text in place of all; one step back brings the old one again. @param {string} text */
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
    },
    /** @param {Problem[]} problems */
    mark: (problems) => view.dispatch(setDiagnostics(view.state, problems.map(diagnostic))),
    /** @param {Written[]} steps */
    settle: (steps) => view.dispatch({ effects: setSteps.of(steps.map(({ id, line }) => ({ id, from: place(line, 1) }))) }),
    /** @param {number} line @param {number} [column] @param {boolean} [focuses] */
    go(line, column = 1, focuses = true) {
      const anchor = place(line, column);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      if (focuses) view.focus();
    },
    /** Bring a step into sight and stand there, without taking the focus. @param {string} id */
    reveal(id) {
      const found = view.state.field(stepsField).find((one) => one.id === id);
      if (!found || stepAt(view.state) === id) return;
      view.dispatch({ selection: { anchor: view.state.doc.lineAt(found.from).to }, effects: EditorView.scrollIntoView(found.from, { y: "center" }) });
    },
    rename: () => view.dispatch({ effects: words.reconfigure(spoken()) }),
  };
}
