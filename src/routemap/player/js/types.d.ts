// The scene as its JSON has it (scene/types.py), and the player's own records.
import type * as Leaflet from "leaflet";

export type Text = Record<string, string>;
export type Box = [number, number, number, number];
/** Days as proleptic ordinals; null is open. */
export type Window = [number | null, number | null];
export interface Span { start: Window; end: Window }
export interface Mark {
  kind: "area" | "reach" | "ribbon" | "seen-from" | "withheld";
  ref: string;
  certainty: "sure" | "inferred" | "unknown" | "withheld";
  strand: string;
  back: boolean;
  role: "at" | "from" | "to" | "via" | "across" | "towards";
}
export interface Ribbon { id: string; pieces: [number, number][][]; fade: [boolean, boolean] }
export interface Place {
  id: string; kind: "area" | "reach"; level: string; label: Text;
  bounds: Box; anchor: [number, number] | null;
}
export interface Step {
  index: number; id: string; number: string; part: number; strand: string; who: string[];
  kind: "stay" | "go" | "event"; word: string; heading: Text; date: Text; place: Text;
  certainty: { field: string; kind: string; words: Text }[];
  after: number[]; outcome: string; forced: string | null; marks: Mark[]; span: Span; focus: Box;
}
export interface Strand {
  id: string; letter: string; colour: number; label: Text; who: string[]; steps: number[];
  forks_from: string[]; joins: string[];
}
export interface Context { span: Span; title: Text; date: Text }
export interface Scene {
  id: string; title: Text; strands: Strand[]; steps: Step[]; places: Record<string, Place>;
  ribbons: Ribbon[]; context: Context[]; extent: [number, number]; frame: Box;
}

export type ClockName = "step" | "time";
/** `phase` is how far the playhead is through `step`, from 0 to 1. */
export interface State {
  step: number; phase: number; playing: boolean; clock: ClockName; speed: number;
  mode: "all" | "step"; lang: string; scrubbing: boolean;
}
export interface Store<Of = State> {
  get(): Readonly<Of>;
  set(change: Partial<Of>): void;
  subscribe(reader: (now: Readonly<Of>, before: Readonly<Of>) => void): () => void;
}
export interface Clock {
  /** The day at which each step takes the playhead: a choice for drawing, never shown as a date. */
  moments: number[];
  /** Steps in the order of their moments. */
  order: number[];
  timeOf(clock: ClockName, step: number, phase: number): number;
  seek(time: number): { step: number; phase: number };
  next(clock: ClockName, step: number): number | null;
  previous(clock: ClockName, step: number): number | null;
  /** How long a step lasts while playing at speed 1, in milliseconds. */
  lasts(clock: ClockName, step: number): number;
}

export interface MountOptions {
  map: Leaflet.Map;
  layers: Record<"basemap" | "areas" | "reaches" | "fades" | "ribbons", Leaflet.GeoJSON>;
  scene: Scene;
  root: HTMLElement;
  /** What the page is asked for, such as "?step=home&lang=ko"; its own address if left out. */
  search?: string;
}
/** What the timeline's own view can do: come nearer in time, and move along. */
export interface Timeline {
  /** By pixels, or by shares of what is in sight where it glides there. */
  pan(by: number, slowly?: boolean): void;
  /** By a factor, 0 for the whole; about a pixel in sight, or about the playhead. */
  zoom(times: number, x?: number, slowly?: boolean): void;
}
export interface Actions {
  go(step: number): void;
  turn(by: 1 | -1): void;
  play(): void;
  toggleAll(): void;
  faster(by: 1 | -1): void;
  language(lang?: string): void;
  theme(name?: string): void;
  leave(): void;
}
