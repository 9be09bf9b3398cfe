// The page: who is signed in, what is asked for, and which committee looks at it.

import { $, button, el } from './dom.js';
import { clear, paintAll, paintAtLeisure } from './graphique.js';
import { date, range } from './mots.js';
import { bounds, isPeriod, kindOf, kinds, options } from './periode.js';
import { current, resume, signIn, signOut } from './session.js';
import { get, inWords, onSessionOver } from './service.js';
import { direction } from './vue-direction.js';
import { pilotage } from './vue-pilotage.js';
import { technique } from './vue-technique.js';

const VIEWS = { pilotage, direction, technique };
const WITHIN = ['filters', 'committees', 'chiffres', 'reading'];

/** What each view shows at present, so that going back to it asks nothing. */
const showing = new Map();
let asked = 0;
let overview;

const tabs = () => [...document.querySelectorAll('[role="tab"]')];
const panel = (view) => $(`vue-${view}`);
const chosenView = () => tabs().find((tab) => tab.ariaSelected === 'true').dataset.view;

function showSession() {
  const agent = current();
  $('session').replaceChildren();
  $('welcome').hidden = agent !== null;
  for (const id of WITHIN) $(id).hidden = agent === null;
  if (agent) {
    const where = agent.departement ? ` · département ${agent.departement.replace(/^0/, '')}` : '';
    $('session').append(el('span', { class: 'who' }, agent.name + where),
      button('Se déconnecter', () => signOut().catch(fail)));
  } else {
    $('scope').textContent = '';
    $('session').append(button('Se connecter', () => signIn().catch(fail)));
  }
}

function fail(error) {
  $('scope').textContent = '';
  $('main').removeAttribute('aria-busy');
  $('failure').hidden = false;
  $('failure').textContent = inWords(error);
}

function offerPeriods(kind, chosen) {
  const groups = options(kind).map(([label, items]) => {
    const choices = items.map(([value, text]) => el('option', { value }, text));
    return label === '' ? choices : [el('optgroup', { label }, choices)];
  });
  $('period').replaceChildren(...groups.flat());
  if (chosen) $('period').value = chosen;
  if (!$('period').value) $('period').selectedIndex = 0;
}

function offerTerritories(territories, chosen) {
  $('territory').replaceChildren(
    el('option', { value: '' }, 'Tout le département'),
    ...territories.map(({ code }) => el('option', { value: code }, code)));
  if (territories.some(({ code }) => code === chosen)) $('territory').value = chosen;
}

/** The last day of the period, when it has passed: what a caseload is looked at on. */
function lastDay(period) {
  const [year, month] = bounds(period).a.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return last < new Date().toISOString().slice(0, 10) ? last : undefined;
}

function question() {
  const periode = $('period').value;
  const territoire = $('territory').value;
  return { periode, territoire, day: lastDay(periode), name: `${periode}-${territoire || 'departement'}` };
}

/** Every figure, asked for once: it takes longer than what a view shows first. */
function overviewOf(key, query) {
  if (overview?.key !== key) {
    overview = { key, answer: get('/tableau/indicateurs', query) };
    overview.answer.catch(() => { overview = undefined; });
  }
  return overview.answer;
}

async function show() {
  const turn = ++asked;
  const view = chosenView();
  const wanted = question();
  const { periode, territoire } = wanted;
  const query = new URLSearchParams({
    ...(view === 'pilotage' ? {} : { vue: view }), periode, ...(territoire && { territoire }) });
  history.replaceState(null, '', `${location.pathname}?${query}`);
  $('failure').hidden = true;
  const key = `${periode} ${territoire}`;
  if (showing.get(view) === key) {
    paintAtLeisure(panel(view));
    return;
  }
  $('main').setAttribute('aria-busy', 'true');
  try {
    const { asOf, parts } = await VIEWS[view](wanted, () => overviewOf(key, { periode, territoire }));
    if (turn !== asked) return;
    clear(panel(view));
    panel(view).replaceChildren(...parts.filter((part) => part !== null && part !== undefined));
    showing.set(view, key);
    $('scope').textContent =
      `${range(periode)}, ${territoire || 'tout le département'}${asOf ? ` — chiffres arrêtés au ${date(asOf)}` : ''}.`;
    $('main').removeAttribute('aria-busy');
    paintAtLeisure(panel(view));
  } catch (error) {
    if (turn === asked) fail(error);
  }
}

/** The comités techniques look at one territory: the first, when none is chosen. */
function open(view, { focus = false } = {}) {
  for (const tab of tabs()) {
    const isIt = tab.dataset.view === view;
    tab.ariaSelected = String(isIt);
    tab.tabIndex = isIt ? 0 : -1;
    panel(tab.dataset.view).hidden = !isIt;
    if (isIt && focus) tab.focus();
  }
  if (view === 'technique' && !$('territory').value && $('territory').options.length > 1) {
    $('territory').selectedIndex = 1;
  }
}

function move(event) {
  const all = tabs();
  const at = all.indexOf(event.currentTarget);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  open(all[(to + all.length) % all.length].dataset.view, { focus: true });
  show();
}

async function printed() {
  await paintAll(panel(chosenView()));
  print();
}

/** On paper every fiche is open. */
function unfoldForPaper() {
  const folded = [...document.querySelectorAll('details.fiche:not([open])')];
  for (const fiche of folded) fiche.open = true;
  addEventListener('afterprint', () => folded.forEach((fiche) => { fiche.open = false; }), { once: true });
}

function listen() {
  onSessionOver(showSession);
  $('welcome-sign-in').addEventListener('click', () => signIn().catch(fail));
  $('print').addEventListener('click', printed);
  addEventListener('beforeprint', unfoldForPaper);
  $('kind').addEventListener('change', () => {
    offerPeriods($('kind').value);
    show();
  });
  for (const id of ['period', 'territory']) $(id).addEventListener('change', show);
  for (const tab of tabs()) {
    tab.addEventListener('click', () => {
      open(tab.dataset.view);
      show();
    });
    tab.addEventListener('keydown', move);
  }
}

async function start() {
  try {
    await resume();
  } catch (error) {
    fail(error);
  }
  showSession();
  listen();
  if (!current()) return;
  const query = new URLSearchParams(location.search);
  const wanted = isPeriod(query.get('periode')) ? query.get('periode') : null;
  $('kind').value = wanted ? kindOf(wanted) : kinds[0];
  offerPeriods($('kind').value, wanted);
  try {
    offerTerritories(await get('/territoires'), query.get('territoire'));
    open(Object.hasOwn(VIEWS, query.get('vue')) ? query.get('vue') : 'pilotage');
    await show();
  } catch (error) {
    fail(error);
  }
}

start();
