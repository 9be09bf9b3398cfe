// The indicators by what promised them: the fiches of the pact, then the State's texts.

import { el } from './dom.js';
import { line, status, chosen } from './chiffres.js';
import { several, typeset } from './mots.js';

const TITLES = {
  FA01: 'Poursuivre la mise en œuvre des rendez-vous d\'orientation',
  FA02: 'Mettre en place « Cantal Emploi Insertion »',
  FA03: 'Développer l\'accompagnement global',
  FA04: 'Développer des formes d\'emploi innovantes',
  FA05: 'Mettre en relation les publics en insertion avec les entreprises du territoire',
  FA06: 'Développer les CARED et faciliter l\'accès à l\'offre de formation régionale',
  FA07: 'Développer et accompagner la mobilité',
  FA08: 'Mobilité des professionnels de l\'aide à domicile',
  FA09: 'Accès facilité aux bilans de santé financés par la CPAM',
  FA10: 'Créer les conditions favorisant l\'accès à la santé',
  FA11: 'Inciter des actions citoyennes ou de remobilisation',
  FA12: 'Favoriser l\'appropriation du logement',
  FA13: 'Faciliter l\'accès aux modes de garde',
  FA14: 'Développer l\'accès à l\'apprentissage',
  FA15: 'Lutter contre la fracture numérique',
  FA16: 'Accompagnement adapté aux gens du voyage',
  FA17: 'Référence de parcours pour les travailleurs non salariés',
  FA18: 'Activité salariée complémentaire pour les exploitants agricoles',
  FA19: 'Accompagnement renforcé aux 16-25 ans',
  FA20: 'Préfigurer le service public de l\'insertion et de l\'emploi',
  FA21: 'Mettre en place le référent de parcours',
  FA22: 'Soutenir les démarches de GPECT',
};

/** By the start of the code; the first that fits. */
const TEXTS = [
  ['CIRC', 'Instruction du 19 mars 2021'],
  ['NAT', 'Référentiel national'],
  ['PP', 'Contractualisation, plan pauvreté'],
  ['AV21', 'Avenant 2021'],
  ['CONV23', 'Convention 2023'],
  ['OARSA', 'Enquête OARSA de la DREES'],
];

const ficheOf = ({ code, fiche }) => fiche || (/^FA\d\d/.exec(code)?.[0] ?? code.split('-')[0]);

function titleOf(fiche) {
  if (TITLES[fiche]) return `Fiche ${Number(fiche.slice(2))} — ${TITLES[fiche]}`;
  return TEXTS.find(([start]) => fiche.startsWith(start))?.[1] ?? fiche;
}

const rank = (fiche) => {
  if (fiche.startsWith('FA')) return `0${fiche}`;
  const text = TEXTS.findIndex(([start]) => fiche.startsWith(start));
  return `${1 + (text < 0 ? TEXTS.length : text)}${fiche}`;
};

/** The pact's fiches first, then the State's texts; inside each, by code. */
export const inOrder = (figures) => [...figures].sort((x, y) =>
  rank(ficheOf(x)).localeCompare(rank(ficheOf(y))) || x.code.localeCompare(y.code, 'fr', { numeric: true }));

/** Every figure, fiche by fiche; each fiche opens on its lines. */
export function fiches(figures, period, territory) {
  const groups = Map.groupBy ? Map.groupBy(inOrder(figures), ficheOf) : grouped(inOrder(figures));
  return el('div', { class: 'fiches' }, [...groups].map(([fiche, members]) =>
    el('details', { class: 'fiche', open: groups.size < 8 || members.some(isPromised) },
      el('summary', {},
        el('h3', {}, typeset(titleOf(fiche))),
        el('span', { class: 'fiche-sum' }, sum(members))),
      el('ul', { class: 'lines' }, members.map((figure) => line(figure, period, territory))))));
}

function grouped(figures) {
  const groups = new Map();
  for (const figure of figures) {
    const fiche = ficheOf(figure);
    groups.set(fiche, [...(groups.get(fiche) ?? []), figure]);
  }
  return groups;
}

export const isPromised = (figure) => ['ATTEINT', 'NON_ATTEINT'].includes(status(figure, chosen(figure)));

function sum(members) {
  const by = (...states) => members.filter((figure) => states.includes(status(figure, chosen(figure)))).length;
  return [
    [by('ATTEINT'), 'tenu', 'tenus'], [by('NON_ATTEINT'), 'non tenu', 'non tenus'],
    [by('SANS_CIBLE'), 'sans cible', 'sans cible'], [by('A_DECLARER'), 'à déclarer', 'à déclarer'],
    [by('SANS_DONNEES', 'MASQUE'), 'sans données', 'sans données'], [by('NON_CALCULE'), 'non calculé', 'non calculés'],
  ].filter(([n]) => n > 0).map(([n, one, many]) => several(n, one, many)).join(' · ');
}
