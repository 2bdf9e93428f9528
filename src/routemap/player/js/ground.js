// @ts-check
// Land and water on a canvas of their own, drawn anew in every frame in which the map moves, so that
// no flight ever shows an empty rim. Leaflet's own canvas is only drawn when a move has ended.

import * as L from "leaflet";

/** @typedef {{ path: Path2D, kind: string, west: number, north: number, east: number, south: number }} Shape in pixels of zoom 0 */

/** Fill and stroke of each kind, by the names of the style sheet's colours. */
const LOOKS = /** @type {Record<string, { fill?: string, stroke?: string, width?: number, dash?: number[], opacity?: number }>} */ ({
  land: { fill: "land", stroke: "border", width: 1 },
  lake: { fill: "water" },
  river: { stroke: "water", width: 1.4 },
  line: { stroke: "border", width: 0.7, opacity: 0.45 },
  disputed: { stroke: "border", width: 0.8, dash: [3, 3] },
});

/**
 * Draw the basemap's features in place of folium's layer of them.
 * @param {L.Map} map
 * @param {L.GeoJSON} basemap
 * @param {HTMLElement} root
 */
export function drawGround(map, basemap, root) {
  const collection = /** @type {GeoJSON.FeatureCollection} */ (basemap.toGeoJSON(false));
  const order = Object.keys(LOOKS);
  const shapes = collection.features
    .map(shapeOf)
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  basemap.remove();

  const canvas = document.createElement("canvas");
  canvas.className = "ground leaflet-zoom-animated";
  map.getPane("basemap")?.append(canvas);
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  let colours = coloursOf(root);

  const draw = () => {
    const { x: width, y: height } = map.getSize();
    const dots = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * dots) || canvas.height !== Math.round(height * dots)) {
      canvas.width = Math.round(width * dots);
      canvas.height = Math.round(height * dots);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
    const scale = 2 ** map.getZoom();
    const corner = /** @type {L.Point} */ (map.getPixelBounds().min);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(scale * dots, 0, 0, scale * dots, -corner.x * dots, -corner.y * dots);
    const view = { west: corner.x / scale, north: corner.y / scale, east: (corner.x + width) / scale, south: (corner.y + height) / scale };
    for (const shape of shapes) if (meets(shape, view)) paint(context, shape, colours, scale);
  };

  const repaint = () => {
    colours = coloursOf(root);
    draw();
  };
  new MutationObserver(repaint).observe(root, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint);
  // Zooming by a button or a wheel is a transition of the style sheet: the canvas goes along with it.
  map.on("zoomanim", (event) => {
    const scale = map.getZoomScale(event.zoom, map.getZoom());
    const corner = map.getPixelBounds().min;
    const moved = map.project(event.center, event.zoom).subtract(map.getSize().divideBy(2));
    const shift = /** @type {L.Point} */ (corner).multiplyBy(scale).subtract(moved);
    L.DomUtil.setTransform(canvas, map.containerPointToLayerPoint([0, 0]).add(shift), scale);
  });
  map.on("move zoom viewreset resize moveend", draw);
  draw();
}

/** @param {GeoJSON.Feature} feature @returns {Shape} */
function shapeOf({ geometry, properties }) {
  const path = new Path2D();
  const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
  const line = (/** @type {GeoJSON.Position[]} */ points, /** @type {boolean} */ closed) => {
    points.forEach(([lng, lat], i) => {
      const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lng), 0);
      if (i) path.lineTo(x, y);
      else path.moveTo(x, y);
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.north = Math.min(box.north, y);
      box.south = Math.max(box.south, y);
    });
    if (closed) path.closePath();
  };
  if (geometry.type === "Polygon") for (const ring of geometry.coordinates) line(ring, true);
  if (geometry.type === "MultiPolygon") for (const ring of geometry.coordinates.flat()) line(ring, true);
  if (geometry.type === "LineString") line(geometry.coordinates, false);
  if (geometry.type === "MultiLineString") for (const part of geometry.coordinates) line(part, false);
  return { path, kind: properties?.kind ?? "land", ...box };
}

/** @param {CanvasRenderingContext2D} context @param {Shape} shape @param {Record<string, string>} colours @param {number} scale */
function paint(context, { path, kind }, colours, scale) {
  const { fill, stroke, width = 1, dash = [], opacity = 1 } = LOOKS[kind] ?? LOOKS.line;
  context.globalAlpha = opacity;
  if (fill) {
    context.fillStyle = colours[fill];
    context.fill(path, "evenodd");
  }
  if (!stroke) return;
  context.strokeStyle = colours[stroke];
  context.lineWidth = width / scale;
  context.lineJoin = "round";
  context.setLineDash(dash.map((length) => length / scale));
  context.stroke(path);
}

/** @param {HTMLElement} root */
function coloursOf(root) {
  const style = getComputedStyle(root);
  return Object.fromEntries(["land", "water", "border"].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

/** @param {Omit<Shape, "path" | "kind">} a @param {Omit<Shape, "path" | "kind">} b */
const meets = (a, b) => a.west < b.east && a.east > b.west && a.north < b.south && a.south > b.north;
