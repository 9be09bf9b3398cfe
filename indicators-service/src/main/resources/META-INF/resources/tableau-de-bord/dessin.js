// Bars and trends, drawn as SVG. Everything they show is also in the text and the table beside them.

import { month, number, shortMonthOf, unit, verdicts } from './mots.js';
import { bounds } from './periode.js';

const SVG = 'http://www.w3.org/2000/svg';

function draw(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A value against its target. The text above and below says the same: hidden from readers. */
export function bar(variant) {
  const value = Number(variant.value ?? 0);
  const target = variant.target === null ? null : Number(variant.target);
  const full = variant.unit === '%' ? 100 : Math.max(value, target ?? 0, 1) * 1.25;
  const at = (x) => Math.max(0, Math.min(100, (100 * x) / full));
  const svg = draw('svg', {
    class: `bar ${verdicts[variant.verdict].tone}`, viewBox: '0 0 100 10',
    preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false',
  });
  svg.append(draw('rect', { class: 'track', x: 0, y: 2, width: 100, height: 6 }));
  if (variant.value !== null) {
    svg.append(draw('rect', { class: 'fill', x: 0, y: 2, width: at(value), height: 6 }));
  }
  if (target !== null) {
    const x = Math.min(at(target), 99.6);
    svg.append(draw('line', { class: 'aim', x1: x, x2: x, y1: 0, y2: 10 }));
  }
  return svg;
}

/** Month by month: a dot where there is a figure, a gap where there is none. */
export function trend(series, width, period) {
  const height = 150;
  const box = { left: 38, right: 10, top: 12, bottom: 24 };
  const values = series.points.filter(({ value }) => value !== null).map(({ value }) => Number(value));
  const targets = series.points.filter(({ target }) => target !== null).map(({ target }) => Number(target));
  const full = series.unit === '%' ? 100 : Math.max(1, ...values, ...targets) * 1.15;
  const step = (width - box.left - box.right) / Math.max(1, series.points.length);
  const x = (i) => box.left + step * (i + 0.5);
  const y = (value) => box.top + (height - box.top - box.bottom) * (1 - value / full);

  const svg = draw('svg', {
    class: 'trend', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': inWords(series),
  });
  const chosen = bounds(period);
  const inside = series.points.map(({ period: name }) => name >= chosen.de && name <= chosen.a);
  if (inside.some(Boolean) && !inside.every(Boolean)) {
    const first = inside.indexOf(true);
    const length = inside.filter(Boolean).length;
    svg.append(draw('rect', {
      class: 'chosen', x: x(first) - step / 2, y: box.top - 6, width: step * length,
      height: height - box.top - box.bottom + 6,
    }));
  }
  for (const part of [0, 0.5, 1]) {
    const level = series.unit === '%' ? full * part : Math.round(full * part);
    svg.append(
      draw('line', { class: 'grid', x1: box.left, x2: width - box.right, y1: y(level), y2: y(level) }),
      draw('text', { class: 'tick', x: box.left - 6, y: y(level) + 4, 'text-anchor': 'end' },
        series.unit === '%' ? `${number(level)}\u00a0%` : `${number(level)}\u00a0j`));
  }
  const everyOther = step < 30 ? 2 : 1;
  series.points.forEach((point, i) => {
    if (i % everyOther === 0) {
      svg.append(draw('text', { class: 'tick', x: x(i), y: height - 6, 'text-anchor': 'middle' },
        shortMonthOf(point.period)));
    }
  });
  svg.append(...targetLine(series.points, x, y, step), ...line(series, x, y));
  if (values.length === 0) {
    svg.append(draw('text', {
      class: 'nothing', x: (box.left + width - box.right) / 2, y: height / 2 - 14, 'text-anchor': 'middle',
    }, 'pas encore de données'));
  }
  return svg;
}

/** One line for each run of months with the same target. */
function targetLine(points, x, y, step) {
  const lines = [];
  points.forEach((point, i) => {
    if (point.target === null) return;
    const level = y(Number(point.target));
    const last = lines.at(-1);
    if (last && points[i - 1].target === point.target) {
      last.setAttribute('x2', x(i) + step / 2);
    } else {
      lines.push(draw('line', {
        class: 'aim', x1: x(i) - step / 2, x2: x(i) + step / 2, y1: level, y2: level,
      }));
    }
  });
  return lines;
}

function line(series, x, y) {
  const parts = [];
  series.points.forEach((point, i) => {
    if (point.value === null) return;
    const next = series.points[i + 1];
    if (next && next.value !== null) {
      parts.push(draw('line', {
        class: 'path', x1: x(i), y1: y(Number(point.value)), x2: x(i + 1), y2: y(Number(next.value)),
      }));
    }
  });
  const dots = series.points.flatMap((point, i) =>
    point.value === null ? [] : [draw('circle', {
      class: `dot ${verdicts[point.verdict].tone}`, cx: x(i), cy: y(Number(point.value)), r: 4,
    }, draw('title', {}, `${month(point.period)} : ${number(point.value)}${unit(series.unit)}`))]);
  return [...parts, ...dots];
}

function inWords(series) {
  const known = series.points.filter(({ value }) => value !== null);
  if (known.length === 0) return 'Évolution mensuelle : pas encore de données.';
  const said = known.map((point) => `${month(point.period)}, ${number(point.value)}${unit(series.unit)}`);
  return `Évolution mensuelle : ${said.join(' ; ')}.`;
}
