// What the overview's page carries (render/overview/page.py), and what its script keeps.
import type { Text } from "../types";

export interface Party {
  journey: number; n: number; first: number | null; last: number | null;
  way: string; outcome: string; passages: [number, string][]; threads: number[];
}
/** A corridor told more finely for at least k journeys: shown whole or not at all. */
export interface Finer { corridor: number; n: number; ways: string[]; outcomes: string[] }
export interface Data {
  unit: number; years: [number, number] | null;
  journeys: { id: string; title: Text; years: Text }[];
  corridors: { id: string; kind: "on" | "back" | "gap"; ends: [string, string]; frontier: string }[];
  threads: string[]; parties: Party[]; finer: Finer[];
}
/** What is chosen; "" and null are no choice. `picked`: a corridor's or a country's id. */
export interface Choice {
  from: number | null; to: number | null; way: string; outcome: string; picked: string;
}
export interface Taken { journey: number; step: string; n: number }
export interface Counted {
  /** People's journeys by corridor, by thread and by finer corridor, as they stand in the data. */
  corridors: number[]; threads: number[]; finer: number[];
  taken: Taken[][]; n: number; journeys: number;
}
