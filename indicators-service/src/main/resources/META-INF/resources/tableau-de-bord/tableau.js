// The page: asks for the figures of a period and a territory, and shows them.

import { bar, trend } from './dessin.js';
import { count, date, month, number, range, typeset, unit, verdicts } from './mots.js';
import { isPeriod, kindOf, kinds, lastMonths, options } from './periode.js';
import { current, forget, resume, signIn, signOut } from './session.js';

const API = '/api/indicators/v1';
const $ = (id) => document.getElementById(id);
let asked = 0;

/** An element, its attributes and its children; text is always text, never HTML. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

async function get(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value);
  const answer = await fetch(`${API}${path}?${new URLSearchParams(given)}`, {
    headers: { Authorization: `Bearer ${current()?.token ?? ''}`, Accept: 'application/json' },
  });
  if (answer.status === 401) {
    forget();
    showSession();
    throw new Error('Votre session est terminée. Reconnectez-vous.');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    const said = [problem.title, problem.detail].filter(Boolean).join(' : ');
    throw new Error(said || `Le service a répondu ${answer.status}.`);
  }
  return answer.json();
}

function showSession() {
  const agent = current();
  $('session').replaceChildren();
  $('welcome').hidden = agent !== null;
  for (const id of ['filters', 'chiffres', 'reading']) $(id).hidden = agent === null;
  if (agent) {
    const where = agent.departement ? ` · département ${agent.departement.replace(/^0/, '')}` : '';
    const leave = el('button', { type: 'button', class: 'small' }, 'Se déconnecter');
    leave.addEventListener('click', () => signOut().catch(fail));
    $('session').append(el('span', { class: 'who' }, agent.name + where), leave);
  } else {
    $('scope').textContent = '';
    const enter = el('button', { type: 'button', class: 'small' }, 'Se connecter');
    enter.addEventListener('click', () => signIn().catch(fail));
    $('session').append(enter);
  }
}

function fail(error) {
  $('scope').textContent = '';
  $('main').removeAttribute('aria-busy');
  $('failure').hidden = false;
  $('failure').textContent = error instanceof TypeError
    ? 'Le service ne répond pas. Vérifiez la connexion, puis rechargez la page.'
    : error.message;
}

function offerPeriods(kind, chosen) {
  const groups = options(kind).map(([label, items]) =>
    label === ''
      ? items.map(([value, text]) => el('option', { value }, text))
      : [el('optgroup', { label }, ...items.map(([value, text]) => el('option', { value }, text)))]);
  $('period').replaceChildren(...groups.flat());
  if (chosen) $('period').value = chosen;
  if (!$('period').value) $('period').selectedIndex = 0;
}

async function offerTerritories(chosen) {
  const territories = await get('/territoires');
  $('territory').replaceChildren(
    el('option', { value: '' }, 'Tout le département'),
    ...territories.map(({ code }) => el('option', { value: code }, code)));
  if (territories.some(({ code }) => code === chosen)) $('territory').value = chosen;
}

async function show() {
  const turn = ++asked;
  const periode = $('period').value;
  const territoire = $('territory').value;
  const query = new URLSearchParams({ periode, ...(territoire && { territoire }) });
  history.replaceState(null, '', `${location.pathname}?${query}`);
  $('failure').hidden = true;
  $('main').setAttribute('aria-busy', 'true');
  try {
    const { de, a } = lastMonths(periode);
    const catalogue = await get('/indicateurs');
    const figures = await Promise.all(
      catalogue.map(async ({ code }) => {
        const [figure, series] = await Promise.all([
          get(`/indicateurs/${encodeURIComponent(code)}`, { periode, territoire }),
          get(`/indicateurs/${encodeURIComponent(code)}/serie`, { de, a, territoire }),
        ]);
        return { figure, series };
      }));
    if (turn !== asked) return;
    // The fiche of the pact first, then the State's circular.
    figures.sort((x, y) => order(x.figure.code).localeCompare(order(y.figure.code)));
    $('summary').replaceChildren(...summary(figures));
    $('cards').replaceChildren(...figures.map(({ figure, series }) => card(figure, series)));
    for (const draw of drawings) draw();
    const asOf = figures[0]?.figure.asOf;
    $('scope').textContent =
      `${range(periode)}, ${territoire || 'tout le département'} — chiffres arrêtés au ${date(asOf)}.`;
    $('main').removeAttribute('aria-busy');
  } catch (error) {
    if (turn === asked) fail(error);
  }
}

const order = (code) => (code.startsWith('FA') ? '0' : '1') + code;

function summary(figures) {
  const by = (verdict) => figures.filter(({ figure }) => figure.verdict === verdict).length;
  drawings.length = 0;
  return [
    ['ATTEINT', 'tenu', 'tenus'],
    ['NON_ATTEINT', 'non tenu', 'non tenus'],
    ['SANS_DONNEES', 'sans données', 'sans données'],
  ].map(([verdict, one, many]) =>
    el('p', { class: `tile ${verdicts[verdict].tone}` },
      el('strong', {}, String(by(verdict))), by(verdict) > 1 ? ` ${many}` : ` ${one}`));
}

const drawings = [];
let resized;
addEventListener('resize', () => {
  clearTimeout(resized);
  resized = setTimeout(() => drawings.forEach((draw) => draw()), 120);
});

function card(figure, series) {
  const title = `t-${figure.code}`;
  const plot = el('div', { class: 'plot' });
  drawings.push(() => plot.replaceChildren(trend(series, plot.clientWidth || 480, figure.period)));
  return el('article', { class: 'card', 'aria-labelledby': title },
    el('div', { class: 'card-head' },
      el('span', { class: 'code' }, figure.code),
      pill(figure.verdict)),
    el('h3', { id: title }, typeset(figure.label)),
    ...figure.variants.map((variant) => reading(variant)),
    el('p', { class: 'beside' }, beside(figure)),
    el('h4', {}, `Mois par mois — ${chosenLabel(figure)}`),
    plot,
    el('details', {},
      el('summary', {}, 'Mois par mois, en tableau'),
      table(figure, series)),
    el('details', { class: 'definition' },
      el('summary', {}, 'Définition et source'),
      ...figure.variants.map((variant) => el('p', {}, typeset(variant.rule))),
      el('p', { class: 'source' }, `Source : ${figure.source}.`,
        figure.regime.length ? ` Régimes de la cohorte : ${figure.regime.join(', ')}.` : '')));
}

const chosenLabel = (figure) =>
  figure.variants.find(({ name }) => name === figure.variant)?.label ?? figure.variant;

function pill(verdict) {
  const { text, tone, sign } = verdicts[verdict];
  return el('span', { class: `pill ${tone}` },
    el('span', { 'aria-hidden': 'true' }, sign), ` ${text}`);
}

function reading(variant) {
  const value = variant.value === null
    ? el('span', { class: 'none' }, 'pas encore de données')
    : el('span', { class: 'value' }, number(variant.value), el('small', {}, unit(variant.unit)));
  return el('div', { class: 'reading-row' },
    el('div', { class: 'reading-text' },
      el('span', { class: 'reading-label' }, variant.label), value),
    bar(variant),
    el('div', { class: 'reading-foot' },
      el('span', {}, fraction(variant)),
      el('span', {}, target(variant))));
}

function fraction(variant) {
  if (variant.denominator === 0) return 'personne à compter';
  const missing = variant.withoutEvent > 0 && variant.unit !== '%'
    ? `, ${number(variant.withoutEvent)} sans date` : '';
  return variant.unit === '%'
    ? `${number(variant.numerator)} sur ${count(variant.denominator)}`
    : `moyenne sur ${count(variant.denominator)}${missing}`;
}

function target(variant) {
  if (variant.target === null) return 'sans cible';
  const side = variant.comparator === 'AT_MOST' ? 'cible : au plus ' : 'cible : ';
  const kept = variant.value === null ? '' : ` · ${verdicts[variant.verdict].text}`;
  return `${side}${number(variant.target)}${unit(variant.unit)}${kept}`;
}

function beside({ immature, excluded }) {
  if (immature + excluded === 0) return 'À part\u00a0: aucun délai en cours, aucune sortie avant l’échéance.';
  return `À part\u00a0: ${count(immature)} au délai en cours, ${count(excluded)} `
    + `${excluded > 1 ? 'sorties' : 'sortie'} avant l’échéance.`;
}

function table(figure, series) {
  const head = ['Mois', 'Valeur', 'Comptées', 'Délai en cours', 'Sorties avant', 'Cible'];
  const rows = series.points.map((point) =>
    el('tr', {},
      el('th', { scope: 'row' }, month(point.period)),
      el('td', {}, point.value === null ? '—' : number(point.value) + unit(series.unit)),
      el('td', {}, series.unit === '%'
        ? `${number(point.numerator)} / ${number(point.denominator)}` : number(point.denominator)),
      el('td', {}, number(point.immature)),
      el('td', {}, number(point.excluded)),
      el('td', {}, point.target === null ? '—' : number(point.target) + unit(series.unit))));
  return el('div', { class: 'scroll', tabindex: '0', role: 'region',
    'aria-label': `Tableau de ${figure.code}, mois par mois` },
  el('table', {},
    el('caption', {}, `${figure.code}, ${chosenLabel(figure)}. « — » : pas encore de données.`),
    el('thead', {}, el('tr', {}, ...head.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...rows)));
}

async function start() {
  try {
    await resume();
  } catch (error) {
    fail(error);
  }
  showSession();
  $('welcome-sign-in').addEventListener('click', () => signIn().catch(fail));
  $('print').addEventListener('click', () => print());
  $('kind').addEventListener('change', () => {
    offerPeriods($('kind').value);
    show();
  });
  $('period').addEventListener('change', show);
  $('territory').addEventListener('change', show);
  if (!current()) return;
  const query = new URLSearchParams(location.search);
  const wanted = isPeriod(query.get('periode')) ? query.get('periode') : null;
  $('kind').value = wanted ? kindOf(wanted) : kinds[0];
  offerPeriods($('kind').value, wanted);
  try {
    await offerTerritories(query.get('territoire'));
    await show();
  } catch (error) {
    fail(error);
  }
}

start();
