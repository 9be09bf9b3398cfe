// The comité de direction: who is followed by whom, who waits, and how the staff bears it.

import { block } from './bloc.js';
import { line } from './chiffres.js';
import { queues } from './commun.js';
import { el, later } from './dom.js';
import { inOrder } from './fiches.js';
import { ink } from './graphique.js';
import { number, organismes, parcours, programmes, shown, told } from './mots.js';
import { current } from './session.js';
import { get, inWords, names } from './service.js';
import { bars, barsHeight } from './trace.js';

const STAFF = /ETP/;

export async function direction({ periode, territoire, name, day }, overview) {
  const may = current()?.roles.includes('chef-de-projet');
  const [load, loads, directory] = await Promise.all([
    get('/tableau/charge', { le: day, territoire }),
    may ? get('/tableau/charge/referents', { le: day, territoire }) : null,
    may ? names('/referents') : null,
  ]);
  const parts = [
    el('div', { class: 'summary' },
      tile(load.followed, 'personne suivie', 'personnes suivies'),
      tile(sum(load.queues), 'en attente d’une étape', 'en attente d’une étape'),
      tile(sum(load.organismes, 'referents'), 'référent', 'référents')),
    el('h2', {}, 'La charge'),
    el('div', { class: 'pair' }, followed(load, name), queues(load, name)),
    el('div', { class: 'pair' }, types(load, name), stays(load, name)),
    el('h2', {}, 'Les équipes'),
    loads ? referents(load, loads, directory, name) : teams(load, name),
    later(overview(), ({ figures }) => staff(figures, periode, territoire), inWords),
  ];
  return { asOf: load.asOf, parts };
}

function staff(figures, periode, territoire) {
  const lines = inOrder(figures.filter(({ variants }) => variants.some(({ unit }) => STAFF.test(unit))));
  return lines.length === 0 ? [] : [
    el('h3', {}, 'Personnes par équivalent temps plein'),
    el('ul', { class: 'lines' }, lines.map((figure) => line(figure, periode, territoire))),
  ];
}

const sum = (rows, field = 'persons') =>
  (rows.some((row) => row[field] === null) ? null : rows.reduce((total, row) => total + row[field], 0));

const tile = (n, one, many) =>
  el('p', { class: 'tile plain' }, el('strong', {}, shown(n)), ` ${n !== null && n > 1 ? many : one}`);

const kindOf = (kind) => organismes[kind] ?? 'Organisme inconnu';

function followed(load, name) {
  const lines = load.organismes.map((each) => ({
    name: kindOf(each.kind), said: shown(each.persons), values: [each.persons],
  }));
  return block({
    title: 'Personnes suivies, par organisme référent',
    lead: 'Accompagnements ouverts ce jour-là.',
    chart: { height: barsHeight(Math.max(1, lines.length)), option: bars(lines, [{ name: 'Personnes', color: ink.deep }]) },
    table: {
      head: ['Organisme référent', 'Personnes', 'Référents', 'Sans référent nommé', 'Charge médiane', 'Charge la plus forte'],
      rows: load.organismes.map((each) => [kindOf(each.kind), told(each.persons), each.referents, told(each.unnamed),
        each.medianCaseload, each.largestCaseload]),
    },
    file: `charge-organismes-${name}`, definition: load.definition, asOf: load.asOf, hidden: load.hidden,
  });
}

function types(load, name) {
  const lines = load.parcours.map((each) => ({
    name: parcours[each.type] ?? 'Type inconnu', said: shown(each.persons), values: [each.persons],
  }));
  return block({
    title: 'Personnes suivies, par type de parcours',
    chart: { height: barsHeight(Math.max(1, lines.length)), option: bars(lines, [{ name: 'Personnes', color: ink.deep }]) },
    table: { head: ['Type de parcours', 'Personnes'], rows: lines.map((each) => [each.name, told(each.values[0])]) },
    file: `charge-parcours-${name}`, definition: load.definition, asOf: load.asOf, hidden: load.hidden,
  });
}

function stays(load, name) {
  const label = ({ programme, measure }) =>
    `${programmes[programme] ?? programme}${measure ? ` (${measure})` : ''}`;
  const lines = load.programmes.map((each) => ({ name: label(each), said: shown(each.persons), values: [each.persons] }));
  return block({
    title: 'Files actives des dispositifs',
    lead: lines.length ? null : 'Personne n’est dans un dispositif ce jour-là.',
    chart: lines.length
      ? { height: barsHeight(lines.length), option: bars(lines, [{ name: 'Personnes', color: ink.deep }]) } : null,
    table: { head: ['Dispositif', 'Mesure', 'Personnes'],
      rows: load.programmes.map((each) => [programmes[each.programme] ?? each.programme, each.measure, told(each.persons)]) },
    file: `dispositifs-${name}`,
    definition: 'Personnes entrées dans le dispositif ce jour-là ou avant, et qui n’en sont pas encore sorties.',
    asOf: load.asOf, hidden: load.hidden,
  });
}

/** Without names: how many référents, and how much each follows, kind by kind. */
function teams(load, name) {
  return block({
    title: 'Charge des référents',
    lead: 'Nombre médian de personnes par référent. La charge de chacun est montrée aux seuls chefs de projet.',
    chart: {
      height: barsHeight(Math.max(1, load.organismes.length)),
      option: bars(load.organismes.map((each) => ({
        name: `${kindOf(each.kind)}, ${shown(each.referents)} réf.`,
        said: each.medianCaseload === null ? 'aucun référent nommé' : `médiane ${number(each.medianCaseload)} · plus forte ${shown(each.largestCaseload)}`,
        values: [each.medianCaseload === null ? 0 : Number(each.medianCaseload)],
      })), [{ name: 'Charge médiane', color: ink.deep }]),
    },
    table: {
      head: ['Organisme référent', 'Référents', 'Charge médiane', 'Charge la plus forte', 'Sans référent nommé'],
      rows: load.organismes.map((each) => [kindOf(each.kind), each.referents, each.medianCaseload, each.largestCaseload, each.unnamed]),
    },
    file: `charge-referents-${name}`, definition: load.definition, asOf: load.asOf, hidden: load.hidden,
  });
}

const MOST = 20;

function referents(load, loads, directory, name) {
  const known = new Map((directory?.items ?? []).map((each) => [each.id, each.displayName]));
  const label = ({ referentId }) => known.get(referentId) ?? `Référent ${referentId.slice(0, 8)}`;
  const lines = loads.slice(0, MOST).map((each) => ({ name: label(each), said: shown(each.persons), values: [each.persons] }));
  return block({
    title: 'Charge de chaque référent',
    lead: loads.length > MOST ? `Les ${MOST} plus chargés ; tous sont dans le tableau.` : null,
    chart: { height: barsHeight(Math.max(1, lines.length)), option: bars(lines, [{ name: 'Personnes', color: ink.deep }]) },
    table: { head: ['Référent', 'Personnes'], rows: loads.map((each) => [label(each), each.persons]) },
    file: `charge-referents-${name}`, definition: load.definition, asOf: load.asOf, hidden: 0,
  });
}
