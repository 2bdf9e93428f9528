// @ts-check
// Day ordinals (1 is 1 January of year 1) and the calendar's ticks; a date is never parsed from text.

const UNIX_EPOCH = 719163; // the ordinal of 1970-01-01
const DAY_MS = 86400000;

/** @param {number} ordinal @returns {number} */
export const yearOf = (ordinal) => new Date((Math.floor(ordinal) - UNIX_EPOCH) * DAY_MS).getUTCFullYear();

/**
 * The first day of a month, 0 to 11; months beyond run on into other years.
 * @param {number} year @param {number} month
 */
export function monthStart(year, month) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return Math.round(date.getTime() / DAY_MS) + UNIX_EPOCH;
}

/**
 * Ticks for a stretch of days: years, every few years where they would crowd, and months between
 * where there is room for them.
 * @param {number} from @param {number} to
 * @param {number} most how many labelled ticks have room
 * @returns {{ day: number, year: number | null }[]} a year where a label belongs, null between
 */
export function ticks(from, to, most) {
  const [first, last] = [yearOf(from), yearOf(to)];
  const every = [1, 2, 5, 10, 20, 50, 100].find((n) => (last - first + 1) / n <= most) ?? 200;
  const found = [];
  for (let year = first; year <= last; year += 1) {
    const day = monthStart(year, 0);
    if (day >= from && day <= to) found.push({ day, year: year % every === 0 ? year : null });
    if (last - first > 3) continue;
    for (let month = 1; month < 12; month += 1) {
      const between = monthStart(year, month);
      if (between > from && between < to) found.push({ day: between, year: null });
    }
  }
  // A journey within one year has no first of January inside: its year stands at the beginning.
  return found.some(({ year }) => year !== null) ? found : [{ day: from, year: first }, ...found];
}

/**
 * The cells of a stretch of days: each begins with it or with a year, and may be parted into months.
 * @param {number} from @param {number} to
 * @param {number} most how many labelled years have room
 * @param {boolean} months
 * @returns {{ day: number, year: number | null, month: number | null }[]} `month` is null for a
 *   year's tick, and `year` is null where its label would crowd
 */
export function cells(from, to, most, months) {
  const [first, last] = [yearOf(from), yearOf(to)];
  const every = [1, 2, 5, 10, 20, 50, 100].find((n) => (last - first + 1) / n <= most) ?? 200;
  /** @type {ReturnType<typeof cells>} */
  const found = [];
  for (let year = first; year <= last; year += 1) {
    const begins = monthStart(year, 0);
    // What is left of the first year is labelled where its words have room before the next.
    const labelled = year % every === 0 && (begins >= from || year === last || (monthStart(year + 1, 0) - from) / (to - from) > 1 / most);
    if (begins <= to) found.push({ day: Math.max(from, begins), year: labelled ? year : null, month: null });
    for (let month = 1; months && month < 12; month += 1) {
      const day = monthStart(year, month);
      if (day > from && day < to) found.push({ day, year: null, month });
    }
  }
  return found;
}
