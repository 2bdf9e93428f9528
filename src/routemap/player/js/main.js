// @ts-check
// The page's one script: brings Leaflet for folium's own script, and the call that mounts the player.

import * as L from "leaflet";
import { mount } from "./mount.js";

// A plain copy: the module itself is frozen, and folium's script expects the global of old.
Object.assign(window, { L: { ...L }, routemap: { mount } });
