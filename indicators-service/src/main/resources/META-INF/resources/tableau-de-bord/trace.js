// What each kind of chart looks like: options of the library, from plain values.

import { aria, ink, tooltip } from './graphique.js';
import { month, number, shortMonthOf, unit } from './mots.js';

const dotted = { type: 'dashed', color: ink.text, width: 1.5 };

/** Month by month: a dot where there is a figure, a gap where there is none, the target dashed. */
export function trend(series, bounds) {
  const { points, unit: name } = series;
  const values = points.map(({ value }) => (value === null ? null : Number(value)));
  const targets = points.map(({ target }) => (target === null ? null : Number(target)));
  const known = [...values, ...targets].filter((value) => value !== null);
  const percent = name === '%';
  const inside = points.map(({ period }, i) => (period >= bounds.de && period <= bounds.a ? i : null))
    .filter((i) => i !== null);
  return (width) => ({
    aria: aria(heard(series)),
    grid: { left: 4, right: 8, top: 14, bottom: 4, containLabel: true },
    tooltip: tooltip({
      trigger: 'axis',
      formatter: ([{ dataIndex: i }]) => `${month(points[i].period)} : ${
        values[i] === null ? 'pas de donnée' : number(values[i]) + unit(name)}${
        targets[i] === null ? '' : `\ncible : ${number(targets[i])}${unit(name)}`}`,
    }),
    xAxis: {
      type: 'category', data: points.map(({ period }) => shortMonthOf(period)), boundaryGap: true,
      axisTick: { show: false }, axisLine: { lineStyle: { color: ink.soft } },
      axisLabel: { color: ink.soft, interval: width < 420 ? 1 : 0 },
    },
    yAxis: {
      type: 'value', min: 0, max: percent ? 100 : undefined, splitNumber: 2,
      axisLabel: { color: ink.soft, formatter: (value) => `${number(value)}${percent ? '\u00a0%' : ''}` },
      splitLine: { lineStyle: { color: ink.line } },
    },
    graphic: known.length ? undefined : {
      type: 'text', left: 'center', top: 'middle',
      style: { text: 'pas encore de données', fill: ink.unknown, font: 'italic 15px sans-serif' },
    },
    series: [
      {
        type: 'line', data: values, symbol: 'circle', symbolSize: 8, connectNulls: false,
        lineStyle: { color: ink.deep, width: 2 }, itemStyle: { color: ink.deep },
        markArea: inside.length && inside.length < points.length ? {
          silent: true, itemStyle: { color: ink.chosen },
          data: [[{ xAxis: inside[0] }, { xAxis: inside.at(-1) }]],
        } : undefined,
      },
      { type: 'line', step: 'middle', data: targets, symbol: 'none', lineStyle: dotted, silent: true },
    ],
  });
}

function heard(series) {
  const known = series.points.filter(({ value }) => value !== null);
  if (known.length === 0) return 'Évolution mensuelle : pas encore de données.';
  const said = known.map((point) => `${month(point.period)}, ${number(point.value)}${unit(series.unit)}`);
  return `Évolution mensuelle : ${said.join(' ; ')}.`;
}

/** Height of bars whose words stand above them, so that a phone shows them whole. */
export const barsHeight = (count, key = false) => 44 * count + (key ? 38 : 10);

/** Under that width a line says it briefly. */
const NARROW = 420;

/**
 * Horizontal bars, first on top; each has its words above it.
 *
 * lines: [{name, said, brief, values}], one value a key; keys: [{name, color}]; aim: a target, dashed.
 */
export function bars(lines, keys, { description, full, aim } = {}) {
  const several = keys.length > 1;
  const largest = Math.max(1, ...lines.map(({ values }) => values.reduce((sum, value) => sum + (value ?? 0), 0)));
  return (width) => ({
    aria: aria(description ?? `${lines.map(({ name, said }) => `${name} : ${said}`).join(' ; ')}.`),
    grid: { left: 1, right: 8, top: several ? 38 : 10, bottom: 0 },
    legend: several ? {
      top: 0, left: 0, itemWidth: 14, itemHeight: 10, selectedMode: false,
      textStyle: { color: ink.text, fontSize: 13 }, data: keys.map(({ name }) => name),
    } : undefined,
    tooltip: tooltip({
      trigger: 'item',
      formatter: ({ dataIndex: i }) => `${lines[i].name}\n${lines[i].said}`,
    }),
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(full ?? largest, aim ?? 0) },
    yAxis: {
      type: 'category', inverse: true, data: lines.map(({ name }) => name),
      axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false },
    },
    series: [
      ...keys.map(({ name, color }, key) => ({
        name, type: 'bar', stack: 'one', barWidth: 14, cursor: 'default',
        barGap: 0, itemStyle: { color: ({ dataIndex }) => lines[dataIndex].color ?? color },
        color, data: lines.map(({ values }) => values[key] ?? 0),
        showBackground: key === 0, backgroundStyle: { color: ink.pale },
        emphasis: { disabled: true },
        markLine: key === 0 && aim !== undefined && aim !== null ? {
          silent: true, symbol: 'none', label: { show: false }, lineStyle: dotted, data: [{ xAxis: aim }],
        } : undefined,
      })),
      {
        // Words, from the left edge whatever the bar's length: a bar of no length carries them.
        type: 'bar', barWidth: 14, barGap: '-100%', silent: true, itemStyle: { color: 'transparent' },
        data: lines.map(() => 0),
        label: {
          show: true, position: [0, -19], align: 'left', color: ink.text, fontSize: 13,
          formatter: ({ dataIndex: i }) => `{name|${lines[i].name}}  {said|${(width < NARROW && lines[i].brief) || lines[i].said}}`,
          rich: { name: { color: ink.text, fontSize: 13 }, said: { color: ink.text, fontSize: 13, fontWeight: 700 } },
        },
      },
    ],
  });
}
