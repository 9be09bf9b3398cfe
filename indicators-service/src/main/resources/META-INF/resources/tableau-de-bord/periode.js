// The periods that can be asked for, and the months that a trend shows.

import { month, range } from './mots.js';

const YEARS = 10;

export const kinds = ['year', 'quarter', 'month'];

const pad = (value) => String(value).padStart(2, '0');

export const isPeriod = (text) => /^\d{4}(-T[1-4]|-(0[1-9]|1[0-2]))?$/.test(text ?? '');

export function kindOf(period) {
  if (period.includes('T')) return 'quarter';
  return period.length === 4 ? 'year' : 'month';
}

/** [group, [[value, text]…]]…, most recent first; years have no group. */
export function options(kind, now = new Date()) {
  const years = Array.from({ length: YEARS }, (_, back) => now.getFullYear() - back);
  if (kind === 'year') return [['', years.map((year) => [String(year), String(year)])]];
  return years.map((year) => {
    const current = year === now.getFullYear();
    const last = kind === 'quarter'
      ? (current ? Math.floor(now.getMonth() / 3) + 1 : 4)
      : (current ? now.getMonth() + 1 : 12);
    const values = Array.from({ length: last }, (_, back) => last - back)
      .map((n) => (kind === 'quarter' ? `${year}-T${n}` : `${year}-${pad(n)}`));
    return [String(year), values.map((value) => [value, kind === 'quarter' ? range(value) : month(value)])];
  });
}

/** The first and last month of a period. */
export function bounds(period) {
  const year = period.slice(0, 4);
  const kind = kindOf(period);
  if (kind === 'year') return { de: `${year}-01`, a: `${year}-12` };
  if (kind === 'month') return { de: period, a: period };
  const first = 3 * Number(period.slice(-1)) - 2;
  return { de: `${year}-${pad(first)}`, a: `${year}-${pad(first + 2)}` };
}

/** The twelve months that end with a period: a year shows itself, a month its year before. */
export function lastMonths(period) {
  const { a } = bounds(period);
  const [year, last] = a.split('-').map(Number);
  const first = last === 12 ? `${year}-01` : `${year - 1}-${pad(last + 1)}`;
  return { de: first, a };
}
