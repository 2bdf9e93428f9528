// @ts-check
// Where each step begins in the text; it goes along with what is typed before it.

import { StateEffect, StateField } from "@codemirror/state";

/** @import { EditorState } from "@codemirror/state" */
/** @typedef {{ id: string, from: number }} Begun */

/** @type {import("@codemirror/state").StateEffectType<Begun[]>} */
export const setSteps = StateEffect.define();

/** @type {StateField<Begun[]>} */
export const stepsField = StateField.define({
  create: () => /** @type {Begun[]} */ ([]),
  update(steps, change) {
    for (const effect of change.effects) if (effect.is(setSteps)) return effect.value;
    return change.docChanged ? steps.map(({ id, from }) => ({ id, from: change.changes.mapPos(from, -1) })) : steps;
  },
});

/** The step in which the cursor stands; "" above the first. @param {EditorState} state */
export function stepAt(state) {
  const { to } = state.doc.lineAt(state.selection.main.head);
  let found = "";
  for (const { id, from } of state.field(stepsField)) if (from <= to) found = id;
  return found;
}
