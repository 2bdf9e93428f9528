// @ts-check
// Shows the page of the followed file, and puts the next one in its place once that is ready: the
// reader stays at the same step, and nothing flickers.

/** @typedef {{ line: number, column: number, severity: string, code: string, message: string, mend: string }} Problem */
/** @typedef {{ file: string, page: number, state: "good" | "wrong" | "withheld", problems: Problem[] }} Seen */

const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));

let page = 0;
/** @type {Record<string, string>} */
const at = {};

const source = new EventSource("saves");
source.addEventListener("message", (event) => {
  /** @type {Seen} */
  const seen = JSON.parse(event.data);
  document.title = `${seen.file} – preview`;
  part("file").textContent = seen.file;
  tell(seen);
  if (seen.page && seen.page !== page) show((page = seen.page));
});

/** Put the next page in place of the last once it is drawn. @param {number} number */
function show(number) {
  const frame = document.createElement("iframe");
  frame.className = "is-coming";
  frame.title = "The page as visitors will see it";
  frame.setAttribute("sandbox", "allow-scripts");
  frame.src = `page?${new URLSearchParams({ v: String(number), ...at })}`;
  part("stage").append(frame);
}

addEventListener("message", ({ source: from, data }) => {
  const frames = [...part("stage").querySelectorAll("iframe")];
  const sender = frames.find((frame) => frame.contentWindow === from);
  if (!sender || data?.routemap !== 1) return;
  if (data.type === "ready" && sender === frames.at(-1)) {
    part("empty").hidden = true;
    sender.classList.remove("is-coming");
    for (const frame of frames.slice(0, -1)) frame.remove();
  }
  if (sender.classList.contains("is-coming")) return;
  for (const key of ["step", "lang"]) if (typeof data[key] === "string") data[key] ? (at[key] = data[key]) : delete at[key];
});

/** @param {Seen} seen */
function tell({ state, problems }) {
  const button = part("state");
  button.hidden = !problems.length;
  button.textContent = summary(state, problems);
  part("good").hidden = problems.length > 0;
  document.body.classList.toggle("is-wrong", state !== "good");
  // What stops the page is said at once; notes wait until they are asked for.
  unfold(problems.length > 0 && (state !== "good" || button.getAttribute("aria-expanded") === "true"));
  part("list").replaceChildren(...problems.map(item));
}

/** @param {boolean} open */
function unfold(open) {
  part("state").setAttribute("aria-expanded", String(open));
  part("problems").hidden = !open;
}

part("state").addEventListener("click", () => unfold(part("problems").hidden));

/** @param {Seen["state"]} state @param {Problem[]} problems */
function summary(state, problems) {
  const n = (/** @type {string} */ kind, /** @type {string} */ one) => {
    const many = problems.filter(({ severity }) => severity === kind).length;
    return many ? [`${many} ${one}${many === 1 ? "" : "s"}`] : [];
  };
  const counted = [...n("problem", "problem"), ...n("withheld", "reason to withhold it"), ...n("note", "note")].join(", ");
  return `${state === "good" ? "Ready to be published. " : state === "withheld" ? "Nothing of it may be published. " : ""}${counted}`;
}

/** @param {Problem} problem */
function item({ line, severity, code, message, mend }) {
  const made = document.createElement("li");
  const parts = { line: `line ${line}`, message: severity === "problem" ? message : `${severity}: ${message}`, mend };
  for (const [name, words] of Object.entries(parts)) {
    const piece = document.createElement("span");
    piece.className = name;
    piece.textContent = words;
    if (words) made.append(piece);
  }
  made.title = code;
  return made;
}
