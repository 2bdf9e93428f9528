// @ts-check
// Work that can wait for the next frame, so that what was asked for is seen before it.

/**
 * A task to be done once the present frame is painted; however often it is asked for, once a frame.
 *
 * **Why:** a step is answered at once by the words and the playhead. The map and the scrolling come
 * one frame later, when what they read of the page's layout is known already and costs nothing.
 * @param {() => void} task
 * @returns {() => void} asks for it
 */
export function afterPaint(task) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    // A frame's callbacks run before it is painted; a task posted by one of them runs after.
    requestAnimationFrame(() =>
      setTimeout(() => {
        asked = false;
        task();
      }),
    );
  };
}
