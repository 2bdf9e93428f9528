// @ts-check
// The camera: it frames what a step needs, calmly, and jumps where less motion is wanted.

import { point } from "leaflet";

/** @import { Map as LeafletMap, LatLngBounds } from "leaflet" */
/** @import { Box, Scene, State, Store } from "./types" */

const FLIGHT_S = 0.9;
const PADDING = 28;

/**
 * @param {LeafletMap} map
 * @param {Scene} scene
 * @param {Store} store
 * @param {LatLngBounds} ground how far land is drawn: a tall map shows nothing beyond it if it can
 */
export function cameraOf(map, scene, store, ground) {
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let aimed = "";
  // Leaflet answers a frame that reaches over its limits with a move of its own, in the midst of ours.
  map.setMaxBounds(/** @type {any} */ (undefined));
  map.invalidateSize({ animate: false });

  /** @param {Readonly<State>} state */
  const boxOf = (state) => (state.mode === "all" ? scene.frame : scene.steps[state.step].focus);

  /** @param {Box} box @param {boolean} fly */
  const aim = (box, fly) => {
    const written = box.join();
    if (written === aimed) return;
    aimed = written;
    // Both ways below end a flight that is under way. Leaflet's `stop` would end it with a move to where
    // the map stands already, and everything that follows a move would be done once more at each step.
    const { center, zoom } = viewOf(map, box, ground);
    if (fly && !still.matches) map.flyTo(center, zoom, { duration: FLIGHT_S, easeLinearity: 0.6 });
    else map.setView(center, zoom, { animate: false });
  };

  new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    soften(map.getContainer());
    aimed = "";
    aim(boxOf(store.get()), false);
  }).observe(map.getContainer());

  return {
    /** @param {Readonly<State>} now @param {Readonly<State>} before */
    follow(now, before) {
      // While the playhead is dragged the map holds still; it follows once the hand has let go.
      if (now.scrubbing) return;
      if (now.step !== before.step || now.mode !== before.mode || before.scrubbing) aim(boxOf(now), true);
    },
  };
}

/** Where a view of a box stands, moved off the rim of what is drawn. @param {LeafletMap} map @param {Box} box @param {LatLngBounds} ground */
function viewOf(map, [west, south, east, north], ground) {
  const zoom = map.getBoundsZoom([[south, west], [north, east]], false, point(2 * PADDING, 2 * PADDING));
  const [corner, across] = [map.project([north, west], zoom), map.project([south, east], zoom)];
  const middle = corner.add(across).divideBy(2);
  const [from, to, half] = [map.project(ground.getNorthWest(), zoom), map.project(ground.getSouthEast(), zoom), map.getSize().divideBy(2)];
  const y = Math.max(Math.min(middle.y, to.y - half.y), from.y + half.y);
  // Of a view wider than the ground the west comes first: the land of Asia ends there, and in the east the sea.
  const x = Math.max(Math.min(middle.x, to.x - half.x), from.x + half.x);
  const seen = Math.max(Math.min(x, corner.x + half.x - PADDING), across.x - half.x + PADDING);
  return { center: map.unproject(point(seen, y), zoom), zoom };
}

/** Edges as soft on a wall as on a phone: the blur grows with the map. @param {HTMLElement} container */
function soften(container) {
  const wide = Math.hypot(container.clientWidth, container.clientHeight);
  container.style.setProperty("--soft", `${Math.round(Math.max(4, wide / 170))}px`);
  container.style.setProperty("--fading", `${Math.round(Math.max(9, wide / 60))}px`);
}
