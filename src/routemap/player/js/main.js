// @ts-check
// The page's one script: brings Leaflet for folium's own script, and the call that mounts the player.
import * as L from "leaflet";

Object.assign(window, { L: { ...L }, routemap: { mount() {} } });
