// A comité technique: one territory, beside the whole département.

import { block } from './bloc.js';
import { chosen, isComputed, valueOf } from './chiffres.js';
import { deadlines, funnel, queues } from './commun.js';
import { el, later } from './dom.js';
import { inOrder } from './fiches.js';
import { number, typeset, unit, verdicts } from './mots.js';
import { get, inWords } from './service.js';

export async function technique({ periode, territoire, name, day }, overview) {
  if (!territoire) {
    return { parts: [el('p', { class: 'panel' }, 'Choisissez un territoire pour préparer son comité technique.')] };
  }
  const [way, due, load] = await Promise.all([
    get('/tableau/entonnoir', { periode, territoire }),
    get('/tableau/echeances', { territoire }),
    get('/tableau/charge', { le: day, territoire }),
  ]);
  const both = Promise.all([overview(), get('/tableau/indicateurs', { periode })]);
  const parts = [
    el('h2', {}, `${territoire} : à faire`),
    el('div', { class: 'pair' }, deadlines(due, name), queues(load, name)),
    el('h2', {}, `${territoire} : ce qui est fait`),
    funnel(way, name),
    later(both, ([here, whole]) => beside(territoire, here, whole, name), inWords),
  ];
  return { asOf: way.asOf, parts };
}

const asNumber = (value) => (value === null || value === undefined ? null : Number(value));

/** Each computed figure of the territory, and that of the whole. */
function beside(territoire, overview, whole, name) {
  const rows = inOrder(overview.figures).filter((figure) => isComputed(chosen(figure))).map((figure) => {
    const here = chosen(figure);
    const other = whole.figures.find(({ code }) => code === figure.code);
    return { figure, here, there: other ? chosen(other) : null };
  });
  return block({
    title: 'Le territoire et le département',
    lead: 'Les indicateurs calculés, avec leur verdict sur le territoire.',
    after: el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Le territoire et le département' },
      el('table', { class: 'compare' },
        el('caption', { class: 'visually-hidden' }, 'Le territoire et le département, indicateur par indicateur'),
        el('thead', {}, el('tr', {}, ['Indicateur', territoire, 'Département', 'Cible', 'Verdict'].map((text) => el('th', { scope: 'col' }, text)))),
        el('tbody', {}, rows.map(({ figure, here, there }) => el('tr', {},
          el('th', { scope: 'row' }, el('span', { class: 'code' }, figure.code), ` ${typeset(short(figure, here))}`),
          el('td', {}, valueOf(here) ?? '—'),
          el('td', {}, (there && valueOf(there)) ?? '—'),
          el('td', {}, here.target === null || here.target === undefined ? '—' : number(here.target) + unit(here.unit)),
          el('td', {}, verdicts[here.verdict].text)))))),
    table: {
      head: ['Code', 'Indicateur', 'Unité', territoire, 'Département', 'Cible', 'Verdict'],
      rows: rows.map(({ figure, here, there }) => [figure.code, short(figure, here), here.unit, asNumber(here.value),
        asNumber(there?.value), asNumber(here.target), verdicts[here.verdict].text]),
    },
    file: `comite-technique-${name}`,
    definition: rows.map(({ figure, here }) => `${figure.code}. ${here.rule}`),
    asOf: overview.asOf,
    hidden: overview.hidden,
  });
}

const short = (figure, variant) => (figure.variants.length > 1 ? `${figure.label}, ${variant.label}` : figure.label);
