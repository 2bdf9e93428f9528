// What the workbench and its server say to each other, and what its parts share.

export type Severity = "problem" | "withheld" | "note";

export interface Problem {
  line: number;
  column: number;
  length: number;
  severity: Severity;
  code: string;
  message: string;
  mend: string;
}

export interface PlaceRow {
  role: string;
  label: string;
  level: string;
  km2: number | null;
  km: number | null;
  error_km: number | null;
  floor_km: number | null;
}

export interface Row {
  number: string;
  id: string;
  kind: string;
  heading: string;
  date: string;
  places: PlaceRow[];
  begin_days: number | null;
  end_days: number | null;
  bits: number | null;
  why: string[];
}

/** Where a step begins in the file, and what the file says there. */
export interface Written {
  id: string;
  line: number;
  words: Record<string, string>;
}

/** What fills a frame (`render/pieces.py`). */
export interface Shown {
  body: string;
  title: Record<string, string>;
  scene: unknown;
  layers: Record<string, GeoJSON.Feature[]>;
  map: Record<string, unknown> & { panes: Record<string, number> };
}

export interface Answer {
  state: "good" | "wrong" | "withheld";
  problems: Problem[];
  steps: Written[];
  ledger: Row[];
  /** "" where there is none; `shown` and `land` only if the asker has them not. */
  key: string;
  shown: Shown | null;
  land: string;
  features: string | null;
}

export interface Picture {
  key: string;
  shown: Shown;
  features: string;
}

export type Phrase = (name: string, values?: Record<string, string | number>) => string;
