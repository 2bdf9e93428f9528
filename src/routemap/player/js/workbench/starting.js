// @ts-check
// A start: from answers to a few questions, or from an invented example.

/**
 * @param {{ dialog: HTMLDialogElement, example: string, begun: (text: string, name: string) => void, may: () => boolean, failed: () => void }} parts
 */
export function startWith({ dialog, example, begun, may, failed }) {
  const form = /** @type {HTMLFormElement} */ (dialog.querySelector("form"));

  /** @param {string} name @param {() => Promise<Response>} ask @param {(response: Response) => Promise<string>} read */
  async function begin(name, ask, read) {
    if (!may()) return;
    try {
      const response = await ask();
      if (!response.ok) throw new Error(String(response.status));
      begun(await read(response), name);
      form.reset();
    } catch {
      failed();
    }
  }

  const fromExample = () => begin("example", () => fetch(example), (response) => response.text());

  function fromAnswers() {
    const answers = Object.fromEntries(new FormData(form));
    const asked = { method: "POST", body: JSON.stringify(answers), headers: { "Content-Type": "application/json" } };
    begin(String(answers.title_en ?? ""), () => fetch("workbench/start", asked), async (response) => (await response.json()).text);
  }

  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "example") fromExample();
    else if (dialog.returnValue === "start") fromAnswers();
  });

  return {
    ask() {
      dialog.returnValue = "";
      dialog.showModal();
    },
    example: fromExample,
  };
}
