// Bundles the player: js/main.js and css/main.css become dist/player.js and dist/player.css, and
// js/compare/main.js and css/compare.css become dist/compare.js and dist/compare.css; so with overview
// and workbench; js/workbench/picture.js is what waits in the workbench's frame.
import { build } from "esbuild";

await build({
  entryPoints: [
    { in: "js/main.js", out: "player" },
    { in: "css/main.css", out: "player" },
    { in: "js/compare/main.js", out: "compare" },
    { in: "css/compare.css", out: "compare" },
    { in: "js/overview/main.js", out: "overview" },
    { in: "css/overview.css", out: "overview" },
    { in: "js/workbench/main.js", out: "workbench" },
    { in: "css/workbench.css", out: "workbench" },
    { in: "js/workbench/picture.js", out: "picture" },
    { in: "css/picture.css", out: "picture" },
  ],
  outdir: process.argv[2] ?? "dist",
  bundle: true,
  minify: true,
  format: "iife",
  target: ["es2021", "chrome105", "firefox113", "safari16"],
  // Leaflet's style sheet names three small icons: they travel inside, so nothing is ever fetched.
  loader: { ".png": "dataurl" },
  charset: "utf8",
  legalComments: "inline",
  logLevel: "warning",
});
