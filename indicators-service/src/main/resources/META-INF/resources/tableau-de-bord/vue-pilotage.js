// The comité de pilotage: the promises, whether they are kept, and where.

import { card, chosen, status } from './chiffres.js';
import { block } from './bloc.js';
import { deadlines, funnel } from './commun.js';
import { el, later } from './dom.js';
import { fiches, inOrder } from './fiches.js';
import { ink, place } from './graphique.js';
import { number, typeset, unit, verdicts } from './mots.js';
import { get, inWords } from './service.js';
import { bars, barsHeight } from './trace.js';

/** The promises that the law and the pact put a figure on: shown large, with their curves. */
const FIRST = ['FA01-I1', 'FA01-I2', 'FA01-I3', 'CIRC-1', 'CIRC-2', 'CIRC-3'];

export async function pilotage({ periode, territoire, name }, overview) {
  const indicateurs = FIRST.join(',');
  const [first, way, due, sides] = await Promise.all([
    get('/tableau/indicateurs', { periode, territoire, indicateurs }),
    get('/tableau/entonnoir', { periode, territoire }),
    get('/tableau/echeances', { territoire }),
    get('/tableau/territoires', { periode, indicateurs }),
  ]);
  const engagements = inOrder(first.figures);
  const parts = [
    summary(engagements),
    el('h2', {}, 'Les engagements'),
    el('div', { class: 'cards' }, engagements.map((figure) => card(figure, periode, territoire))),
    el('h2', {}, 'Le parcours et ses délais'),
    el('div', { class: 'pair' }, funnel(way, name), deadlines(due, name)),
    el('h2', {}, 'Les territoires côte à côte'),
    territories(sides, name),
    el('h2', {}, 'Toutes les fiches'),
    el('p', { class: 'bloc-lead' }, typeset(
      'Chaque indicateur du pacte et des textes de l\'État : sa valeur, sa cible et son verdict quand il est calculé ; qui doit le déclarer sinon.')),
    later(overview(), ({ figures }) => [summary(figures), fiches(figures, periode, territoire)], inWords),
  ];
  return { asOf: first.asOf, parts };
}

function summary(figures) {
  const by = (...states) => figures.filter((figure) => states.includes(status(figure, chosen(figure)))).length;
  return el('div', { class: 'summary' }, [
    ['ATTEINT', 'tenu', 'tenus', by('ATTEINT')],
    ['NON_ATTEINT', 'non tenu', 'non tenus', by('NON_ATTEINT')],
    ['SANS_DONNEES', 'sans données', 'sans données', by('SANS_DONNEES', 'MASQUE')],
    ['SANS_CIBLE', 'sans cible', 'sans cible', by('SANS_CIBLE')],
    ['A_DECLARER', 'à déclarer', 'à déclarer', by('A_DECLARER')],
  ].filter(([state, , , n]) => n > 0 || ['ATTEINT', 'NON_ATTEINT', 'SANS_DONNEES'].includes(state))
    .map(([state, one, many, n]) => el('p', { class: `tile ${verdicts[state].tone}`, 'data-state': state },
      el('strong', {}, String(n)), ` ${n > 1 ? many : one}`)));
}

const asNumber = (value) => (value === null || value === undefined ? null : Number(value));

/** One small drawing an indicator, one bar a territory; one table for all. */
export function territories(answer, name) {
  const drawings = answer.indicateurs.map(({ code, label, whole, territories: places }) => {
    const lines = places.map(({ territory, figure }) => ({
      name: territory,
      said: saidOf(figure),
      values: [asNumber(figure.value)],
      color: { ATTEINT: ink.kept, NON_ATTEINT: ink.missed }[figure.verdict] ?? ink.deep,
    }));
    const id = `cote-${code}`;
    return el('section', { class: 'small-multiple', 'aria-labelledby': id },
      el('h4', { id }, el('span', { class: 'code' }, code), ` ${typeset(label)}`),
      el('p', { class: 'whole' }, typeset(`${whole.label} — département : ${saidOf(whole)}${aimOf(whole)}`)),
      place(barsHeight(Math.max(1, lines.length)), bars(lines, [{ name: 'Valeur', color: ink.deep }], {
        full: whole.unit === '%' ? 100 : undefined, aim: asNumber(whole.target),
      })));
  });
  return block({
    title: 'Territoire par territoire',
    lead: 'Le trait en tirets est la cible. Vert : tenue ; rouge : non tenue ; les valeurs sont écrites.',
    after: el('div', { class: 'multiples' }, drawings),
    table: {
      head: ['Indicateur', 'Variante', 'Unité', 'Territoire', 'Valeur', 'Numérateur', 'Comptées', 'Cible', 'Verdict'],
      rows: answer.indicateurs.flatMap(({ code, whole, territories: places }) =>
        [{ territory: 'Tout le département', figure: whole }, ...places].map(({ territory, figure }) => [
          code, figure.label, figure.unit, territory, asNumber(figure.value), figure.numerator,
          asNumber(figure.denominator), asNumber(figure.target),
          verdicts[figure.verdict].text])),
    },
    file: `territoires-${name}`,
    definition: answer.indicateurs.map(({ code, whole }) => `${code}. ${whole.rule}`),
    asOf: answer.asOf,
    hidden: answer.hidden,
  });
}

function saidOf({ value, unit: name, verdict }) {
  if (verdict === 'MASQUE') return 'masqué';
  return value === null ? 'pas de donnée' : number(value) + unit(name);
}

const aimOf = ({ target, comparator, unit: name }) =>
  (target === null ? '' : ` · cible ${comparator === 'AT_MOST' ? 'au plus ' : ''}${number(target)}${unit(name)}`);
