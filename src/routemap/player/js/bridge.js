// @ts-check
// The talk between this page and the one whose frame it is in; without a frame there is none.
//
// Out: ready, step, lang, title, open, leave. In: go (a step's id), lang, theme, mode.
// Commands carry the sender's nonce and a number that grows: one heard already, such as the last
// one said again when a connection is made anew, moves nothing.

/**
 * Whether a command is new; remembers it. Knows no window.
 * @returns {(command: { nonce?: unknown, number?: unknown }) => boolean}
 */
export function freshness() {
  /** @type {Map<string, number>} */
  const heard = new Map();
  return ({ nonce, number }) => {
    if (typeof nonce !== "string" || typeof number !== "number") return true;
    if (number <= (heard.get(nonce) ?? -Infinity)) return false;
    heard.set(nonce, number);
    return true;
  };
}

/**
 * @param {Window} self
 * @param {(command: Record<string, unknown>) => void} hear
 * @returns {{ framed: boolean, tell: (message: Record<string, unknown>) => void }}
 */
export function bridgeOf(self, hear) {
  const framed = self.parent !== self;
  const isFresh = freshness();
  if (framed) {
    self.addEventListener("message", (event) => {
      // A sandboxed frame has no origin to compare: the sender is known by its window alone.
      if (event.source !== self.parent || event.data?.routemap !== 1) return;
      if (isFresh(event.data)) hear(event.data);
    });
  }
  return {
    framed,
    tell: (message) => {
      if (framed) self.parent.postMessage({ routemap: 1, ...message }, "*");
    },
  };
}
