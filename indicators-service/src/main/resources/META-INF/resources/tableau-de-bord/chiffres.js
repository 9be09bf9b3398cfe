// One figure: its value, its target, its verdict, how many it counts, and its curve.

import { bar } from './barre.js';
import { tools } from './bloc.js';
import { el, opening } from './dom.js';
import { place } from './graphique.js';
import { count, month, number, several, shown, typeset, unit, verdicts } from './mots.js';
import { bounds, lastMonths } from './periode.js';
import { get, inWords } from './service.js';
import { trend } from './trace.js';

const HEIGHT = 170;

export const isComputed = ({ measure }) =>
  !['DECLARED', 'DATED', 'NOT_COMPUTED', 'TABLE'].includes(measure);

export const chosen = (figure) =>
  figure.variants.find(({ name }) => name === figure.variant) ?? figure.variants[0];

/** What is said where a value would stand. */
export function status(figure, variant) {
  if (variant.measure === 'NOT_COMPUTED') return 'NON_CALCULE';
  if (variant.value === null && ['DECLARED', 'DATED'].includes(variant.measure)) return 'A_DECLARER';
  return variant.verdict ?? figure.verdict;
}

export function pill(verdict) {
  const { text, tone, sign } = verdicts[verdict];
  return el('span', { class: `pill ${tone}` },
    el('span', { 'aria-hidden': 'true' }, sign), ` ${text}`);
}

export const valueOf = (variant) => (variant.value === null ? null : `${number(variant.value)}${unit(variant.unit)}`);

/** A promise with its readings, its curve and its table. */
export function card(figure, period, territory) {
  const title = `t-${figure.code}`;
  const plot = el('div', { class: 'curve' });
  const more = el('div', {});
  const article = el('article', { class: 'card', 'aria-labelledby': title },
    el('div', { class: 'card-head' },
      el('span', { class: 'code' }, figure.code), pill(status(figure, chosen(figure)))),
    el('h3', { id: title }, typeset(figure.label)),
    ...figure.variants.filter(isComputed).map((variant) => reading(figure, variant)),
    el('p', { class: 'beside' }, beside(chosen(figure))),
    masked(figure),
    el('h4', {}, `Mois par mois — ${chosen(figure).label}`),
    plot, more);
  plot.style.height = `${HEIGHT}px`;
  follow(figure, period, territory, plot, more);
  return article;
}

const masked = (figure) => {
  const why = figure.variants.map((variant) => variant.masked).find(Boolean);
  return why ? el('p', { class: 'stamp' }, `Effectif ${typeset(why)}.`) : null;
};

/** The curve of a figure, and under it its table, its file and its definition. */
export async function follow(figure, period, territory, plot, more) {
  more.append(tools(withoutCurve(figure)));
  try {
    const { de, a } = lastMonths(period);
    const series = await get(`/indicateurs/${encodeURIComponent(figure.code)}/serie`,
      { de, a, territoire: territory });
    plot.replaceChildren(place(HEIGHT, trend(series, bounds(period))));
    more.replaceChildren(tools({ ...withoutCurve(figure), table: tableOf(series) }));
  } catch (error) {
    plot.replaceChildren(el('p', { class: 'none' }, inWords(error)));
  }
}

const withoutCurve = (figure) => ({
  title: `${figure.code}, ${chosen(figure).label}`,
  file: `${figure.code}-mois-par-mois`,
  definition: [...new Set(figure.variants.map(({ rule }) => rule).filter(Boolean)), regimes(figure)].filter(Boolean),
  source: figure.source,
});

const regimes = (figure) =>
  (figure.regime?.length ? `Régimes de la cohorte : ${figure.regime.join(', ')}.` : null);

const asNumber = (value) => (value === null || value === undefined ? null : Number(value));

function tableOf(series) {
  return {
    head: ['Mois', `Valeur (${series.unit})`, 'Numérateur', 'Comptées', 'Délai en cours', 'Sorties avant', 'Cible'],
    rows: series.points.map((point) => [
      month(point.period), asNumber(point.value), point.numerator, point.denominator,
      point.immature, point.excluded, asNumber(point.target)]),
  };
}

function reading(figure, variant) {
  const text = valueOf(variant);
  const state = status(figure, variant);
  const value = text === null
    ? el('span', { class: 'none' }, verdicts[state].text)
    : el('span', { class: 'value' }, number(variant.value), el('small', {}, unit(variant.unit)));
  return el('div', { class: 'reading-row' },
    el('div', { class: 'reading-text' },
      el('span', { class: 'reading-label' }, typeset(variant.label)), value),
    bar(variant),
    el('div', { class: 'reading-foot' },
      el('span', {}, fraction(variant)),
      el('span', {}, target(variant))));
}

function fraction(variant) {
  if (variant.verdict === 'MASQUE') return 'effectif masqué';
  if (variant.denominator === 0 || variant.denominator === null) return 'personne à compter';
  const missing = variant.withoutEvent > 0 && variant.unit !== '%'
    ? `, ${number(variant.withoutEvent)} sans date` : '';
  return variant.unit === '%'
    ? `${number(variant.numerator)} sur ${count(variant.denominator)}`
    : `${variant.unit === 'jours' ? 'sur' : 'compté sur'} ${count(variant.denominator)}${missing}`;
}

export function target(variant) {
  if (variant.target === null || variant.target === undefined) return 'sans cible';
  const side = variant.comparator === 'AT_MOST' ? 'cible : au plus ' : 'cible : ';
  const kept = variant.value === null ? '' : ` · ${verdicts[variant.verdict].text}`;
  return `${side}${number(variant.target)}${unit(variant.unit)}${kept}`;
}

function beside({ immature, excluded }) {
  if (immature === 0 && excluded === 0) return 'À part\u00a0: aucun délai en cours, aucune sortie avant l’échéance.';
  const running = immature === null ? `${shown(immature)} au délai en cours` : `${count(immature)} au délai en cours`;
  const gone = excluded === null ? `${shown(excluded)} parmi les sorties` : several(excluded, 'sortie', 'sorties');
  return `À part\u00a0: ${running}, ${gone} avant l’échéance.`;
}

/** A line of a fiche: what it says at once, and its curve and definition when asked. */
export function line(figure, period, territory) {
  const variant = chosen(figure);
  const state = status(figure, variant);
  const id = `l-${figure.code}`;
  const others = figure.variants.filter((each) => each !== variant);
  return el('li', { class: 'line' },
    el('div', { class: 'line-head' },
      el('p', { class: 'line-label', id }, el('span', { class: 'code' }, figure.code), ` ${typeset(figure.label)}`),
      el('p', { class: 'line-value' }, valueOf(variant) ?? el('span', { class: 'none' }, said(figure, variant, state))),
      el('p', { class: 'line-target' }, variant.target === null || variant.target === undefined ? 'sans cible' : target({ ...variant, value: null })),
      el('p', { class: 'line-verdict' }, pill(state))),
    others.length ? el('ul', { class: 'others' }, others.map((each) => el('li', {},
      `${typeset(each.label)} : ${valueOf(each) ?? said(figure, each, status(figure, each))}`))) : null,
    opening('Définition, évolution', () => details(figure, variant, period, territory), { 'aria-labelledby': id }));
}

function said(figure, variant, state) {
  if (state === 'A_DECLARER') {
    const who = figure.pilots?.length ? ` par ${figure.pilots.join(', ')}` : '';
    return `à déclarer${who}`;
  }
  if (state === 'NON_CALCULE') return variant.reason ? typeset(variant.reason) : 'non calculé';
  return verdicts[state].text;
}

function details(figure, variant, period, territory) {
  if (!isComputed(variant)) {
    return figure.variants.map(({ rule }) => el('p', {}, typeset(rule ?? '')))
      .concat(el('p', { class: 'source' }, `Source : ${typeset(figure.source)}.`));
  }
  const plot = el('div', { class: 'curve' });
  const more = el('div', {});
  plot.style.height = `${HEIGHT}px`;
  follow(figure, period, territory, plot, more);
  return [el('p', { class: 'beside' }, beside(chosen(figure))), masked(figure), plot, more].filter(Boolean);
}
