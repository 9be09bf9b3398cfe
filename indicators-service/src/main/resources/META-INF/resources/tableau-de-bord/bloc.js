// One chart with everything that goes with it: its table, its file, its definition, the day it was
// made, and what it does not show.

import { button, el, opening, unfolding } from './dom.js';
import { download } from './fichier.js';
import { place } from './graphique.js';
import { date, several, typeset } from './mots.js';

let made = 0;

/**
 * chart: {height, option}, or none; table: {head, rows}, cells being text, numbers or null;
 * hidden: how many counts are not shown.
 */
export function block({ title, lead, chart, table, file, definition, source, asOf, hidden, level = 3, after }) {
  const id = `bloc-${++made}`;
  return el('section', { class: 'bloc', 'aria-labelledby': id },
    el(`h${level}`, { id }, title),
    lead ? el('p', { class: 'bloc-lead' }, typeset(lead)) : null,
    chart ? place(chart.height, chart.option) : null,
    after ?? null,
    el('p', { class: 'stamp' }, stamp(asOf, hidden)),
    table ? tools({ title, table, file, definition, source }) : null);
}

export function stamp(asOf, hidden) {
  const when = asOf ? `Arrêté au ${date(asOf)}.` : '';
  if (hidden === undefined) return when;
  return hidden > 0
    ? `${when} ${several(hidden, 'effectif masqué', 'effectifs masqués')} : trop petits pour être montrés, ou dont la différence les dirait.`
    : `${when} Aucun effectif masqué.`;
}

export function tools({ title, table, file, definition, source }) {
  return el('div', { class: 'tools' },
    table ? opening('Le tableau', () => tableOf(title, table)) : null,
    definition ? unfolding('Définition',
      ...[definition].flat().map((text) => el('p', {}, typeset(text))),
      source ? el('p', { class: 'source' }, `Source : ${typeset(source)}.`) : null) : null,
    table ? button('Télécharger (CSV)', () => download(file ?? title, table.head, table.rows),
      { 'aria-label': `Télécharger (CSV) : ${title}` }) : null);
}

/** A table that scrolls by itself, by keyboard too, and never makes the page scroll sideways. */
export function tableOf(title, { head, rows }) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Tableau : ${title}` },
    el('table', {},
      el('caption', {}, `${title}. « — » : pas de donnée.`),
      el('thead', {}, el('tr', {}, head.map((text) => el('th', { scope: 'col' }, text)))),
      el('tbody', {}, rows.map(([first, ...others]) => el('tr', {},
        el('th', { scope: 'row' }, String(first ?? '—')),
        others.map((value) => el('td', {}, cell(value))))))));
}

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

function cell(value) {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'number' ? decimal.format(value) : String(value);
}
