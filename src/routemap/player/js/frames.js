// @ts-check
// Work that can wait for a later frame, so that what was asked for is seen before it.

/**
 * A task to be done once so many frames are painted; however often it is asked for, once for all.
 *
 * **Why:** a step is answered at once by the playhead and its words, in the next frame by the
 * telling, in the one after by the map: each frame has the time for its own part.
 * @param {() => void} task
 * @param {() => number} [n_frames] how many; asked when the task is
 * @returns {() => void} asks for it
 */
export function afterPaint(task, n_frames = () => 1) {
  let asked = false;
  /** @param {number} left */
  const wait = (left) => {
    if (left) {
      // A frame's callbacks run before it is painted; a task posted by one of them runs after.
      requestAnimationFrame(() => setTimeout(() => wait(left - 1)));
      return;
    }
    asked = false;
    task();
  };
  return () => {
    if (asked) return;
    asked = true;
    wait(n_frames());
  };
}
