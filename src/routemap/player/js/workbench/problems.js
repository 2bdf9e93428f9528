// @ts-check
// What is to be said of the text: counted, listed, and each a way to its line.

/** @import { Answer, Phrase, Problem } from "./types" */

/** @param {string} tag @param {string} name @param {string} words @param {string} [lang] */
export function piece(tag, name, words, lang = "") {
  const made = document.createElement(tag);
  made.className = name;
  if (lang) made.lang = lang;
  made.textContent = words;
  return made;
}

/**
 * A problem in words, with its mend. The program speaks of mistakes in English alone.
 * @param {Problem} problem @param {Phrase} phrase
 */
export function explained({ severity, message, mend }, phrase) {
  const whole = document.createElement("div");
  whole.className = `explained is-${severity}`;
  whole.append(piece("p", "message", message, "en"));
  if (mend) {
    const how = piece("p", "mend", "");
    // Not a span: those of another language than the page's are hidden.
    how.append(piece("b", "", phrase("mend")), " ", piece("bdi", "", mend, "en"));
    whole.append(how);
  }
  return whole;
}

/**
 * @param {{ state: HTMLElement, list: HTMLElement, phrase: Phrase, go: (problem: Problem) => void }} parts
 */
export function problemsOf({ state, list, phrase, go }) {
  /** @param {Problem} problem */
  function item(problem) {
    const made = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    const place = phrase("line", { n: problem.line });
    const kind = problem.severity === "problem" ? "" : ` · ${phrase(`severity_${problem.severity}`)}`;
    button.append(piece("span", "line", `${place}${kind}`), explained(problem, phrase));
    button.className = `is-${problem.severity}`;
    button.addEventListener("click", () => go(problem));
    made.append(button);
    return made;
  }

  /** @param {Answer["state"] | "blank"} how @param {Problem[]} problems */
  function tell(how, problems) {
    const counted = counts(problems).map(([name, n]) => phrase(name, { n }));
    const words = [phrase(how), ...(how === "blank" ? [] : counted)].join(" · ");
    // Said aloud only where it changes.
    if (state.textContent !== words) state.textContent = words;
    state.dataset.state = how;
    list.replaceChildren(...(how === "blank" ? [] : problems.map(item)));
  }
  return { tell };
}

/** The word for each kind that there is, and how many. @param {Problem[]} problems @returns {[string, number][]} */
export function counts(problems) {
  /** @type {[Problem["severity"], string, string][]} */
  const kinds = [["problem", "problem", "problems"], ["withheld", "withhold", "withholds"], ["note", "note", "notes"]];
  return kinds.flatMap(([severity, one, many]) => {
    const n = problems.filter((problem) => problem.severity === severity).length;
    return n ? [/** @type {[string, number]} */ ([n === 1 ? one : many, n])] : [];
  });
}
