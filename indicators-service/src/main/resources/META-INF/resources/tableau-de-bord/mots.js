// Words and numbers as French readers write them.

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const longMonth = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortMonth = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });

export const verdicts = {
  ATTEINT: { text: 'tenu', tone: 'kept', sign: '✓' },
  NON_ATTEINT: { text: 'non tenu', tone: 'missed', sign: '✕' },
  SANS_DONNEES: { text: 'pas encore de données', tone: 'unknown', sign: '…' },
  SANS_CIBLE: { text: 'sans cible', tone: 'unknown', sign: '–' },
  A_DECLARER: { text: 'à déclarer', tone: 'unknown', sign: '✎' },
  NON_CALCULE: { text: 'non calculé', tone: 'unknown', sign: '–' },
  MASQUE: { text: 'masqué', tone: 'unknown', sign: '•' },
};

/** French signs never start a line away from their words, and apostrophes are curved. */
export const typeset = (text) =>
  text.replace(/« /g, '«\u00a0').replace(/ ([»:;?!%])/g, '\u00a0$1').replace(/'/g, '’');

export const number = (value) => decimal.format(value);

/** The unit after a value, with the space that keeps them on one line. */
export const unit = (name) => `\u00a0${name}`;

export const count = (people) => `${number(people)}\u00a0${people > 1 ? 'personnes' : 'personne'}`;

export const date = (iso) => (iso ? day.format(new Date(`${iso}T00:00:00Z`)) : '');

export const month = (iso) => longMonth.format(new Date(`${iso}-01T00:00:00Z`));

export const shortMonthOf = (iso) => shortMonth.format(new Date(`${iso}-01T00:00:00Z`));

/** A period in words: « 1er trimestre 2026 ». */
export function range(period) {
  const quarter = /^(\d{4})-T([1-4])$/.exec(period);
  if (quarter) return `${quarter[2]}${quarter[2] === '1' ? 'er' : 'e'} trimestre ${quarter[1]}`;
  if (/^\d{4}$/.test(period)) return `Année ${period}`;
  const text = month(period);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** « 1er », « 2e »… the plural of a word that a number goes before. */
export const several = (value, one, many) => `${number(value)}\u00a0${value > 1 ? many : one}`;

/** A count that may be hidden: nobody is told what nobody may know. */
export const shown = (value) => (value === null || value === undefined ? 'masqué' : number(value));

/** The same in a table or a file. */
export const told = (value) => value ?? 'masqué';

export const days = (value) =>
  (value === null || value === undefined ? '—' : `${number(value)}\u00a0j`);

export const place = (territory) => territory ?? 'Territoire inconnu';

export const organismes = {
  FRANCE_TRAVAIL: 'France Travail',
  MISSION_LOCALE: 'Mission locale',
  MDE_PLIE_CAP_EMPLOI: 'Maison de l’emploi, PLIE, Cap emploi',
  APPUI_CREATION: 'Appui à la création d’entreprise',
  IAE: 'Insertion par l’activité économique',
  AUTRE_PLACEMENT: 'Autre placement ou formation',
  DEPARTEMENT: 'Service du Département',
  CAF: 'Caf',
  MSA: 'MSA',
  CCAS_CIAS: 'CCAS, CIAS',
  AUTRE_INSERTION: 'Autre organisme d’insertion',
};

export const parcours = {
  PROFESSIONNEL: 'Parcours professionnel',
  SOCIO_PROFESSIONNEL: 'Parcours socio-professionnel',
  SOCIAL: 'Parcours social',
};

export const programmes = {
  AG: 'Accompagnement global',
  CEI: 'Cantal Emploi Insertion',
  GAD: 'Garantie d’activité départementale',
  PACEA: 'PACEA, missions locales',
  PLIE: 'PLIE',
  TNS: 'Travailleurs non salariés',
};
