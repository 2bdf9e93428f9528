// @ts-check
// Asks the server what it makes of the text: one question at a time, the newest text next, and an
// answer to an older text is dropped.

/** @import { Answer, Picture } from "./types" */

/** Keys that come closer than this are one change. */
export const SETTLED_MS = 20;
const BUSY_MS = 400;

/**
 * @param {{
 *   read: () => { text: string, name: string, lang: string },
 *   heard: (answer: Answer, picture: Picture | null) => void,
 *   failed: () => void,
 *   ask?: typeof fetch,
 * }} parts `picture`: null where it is the one shown already, or there is none
 */
export function checkWith({ read, heard, failed, ask = (...given) => fetch(...given) }) {
  let isAsking = false;
  let isOld = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let key = "";
  let land = "";
  let features = "";

  async function check() {
    isAsking = true;
    isOld = false;
    const { text, name, lang } = read();
    let wait = SETTLED_MS;
    try {
      const response = await ask("workbench/check", {
        method: "POST",
        body: text,
        headers: { "Content-Type": "text/plain; charset=utf-8", "Routemap-Name": name, "Routemap-Lang": lang, "Routemap-Has": `${key},${land}` },
      });
      if (response.status === 503) [isOld, wait] = [true, BUSY_MS];
      else if (!response.ok && response.status !== 413) throw new Error(String(response.status));
      else {
        const answer = await response.json();
        if (!isOld) take(answer);
      }
    } catch {
      failed();
    }
    isAsking = false;
    if (isOld) soon(wait);
  }

  /** @param {Answer} answer */
  function take(answer) {
    if (answer.features !== null) [land, features] = [answer.land, answer.features];
    const isNew = answer.key && answer.shown;
    if (isNew) key = answer.key;
    heard(answer, isNew && answer.shown ? { key, shown: answer.shown, features } : null);
  }

  /** @param {number} [wait] */
  function soon(wait = SETTLED_MS) {
    isOld = true;
    clearTimeout(timer);
    if (!isAsking) timer = setTimeout(check, wait);
  }

  return { soon };
}
