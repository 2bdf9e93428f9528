// A journey's digest and map as its file has them (scene/digest/types.py, render/plane.py).
import type { Span, Store, Text } from "../types";

export type Align = "calendar" | "first-crossing" | "arrest" | "arrival";
export type Category = "moving" | "hiding" | "captive" | "detained" | "waiting" | "living" | "untold";
export interface Since { span: Span; words: Text }
export interface DigestStep {
  id: string; heading: Text; date: Text; kind: "stay" | "go" | "event"; category: Category | null;
  back: boolean; inferred: boolean; span: Span; since: Partial<Record<Align, Since>>;
}
export interface Spent { category: Category; days: [number, number | null]; words: Text }
export interface Line {
  label: Text; n_people: number; steps: DigestStep[];
  moments: Partial<Record<Align, { step: string; date: Text; window: [number, number] }>>;
  spent: Spent[]; whole: Spent | null; safe: boolean;
}
export type Window4 = [number, number, number, number];
export interface Wash { fades: [number, string][]; areas: string[] }
export interface Ribbon {
  path: string; ends: [[number, number], [number, number]]; fades: [boolean, boolean]; back: boolean; gap: boolean;
}
export interface Picture {
  frame: Window4; soft: number; washes: Record<string, Wash>; reaches: string[]; ribbons: Ribbon[];
}
export interface Journey {
  id: string; title: Text; years: Text; way: Text[]; content: Text[]; n_people: number;
  lines: Line[]; extent: [number, number]; map: Picture;
}
export interface Ground { at: [number, number]; land: Record<string, string>; lake: string; disputed: string }

/** Everything that the page shows follows from this. `loaded` has a journey's data, or why not. */
export interface State {
  journeys: string[]; align: Align; lang: string; loaded: Record<string, Journey | "failed">; notice: Notice | null;
}
export interface Notice { phrase: string; values: Record<string, string> }
/** A journey that can be chosen. */
export interface Choice { id: string; data: string; page: string }
export type CompareStore = Store<State>;
export type Phrase = (name: string, lang: string, values?: Record<string, string | number>) => string;
