// What several committees look at: the way of the entrants, and what falls due this week.

import { block } from './bloc.js';
import { ink } from './graphique.js';
import { date, days, number, place, shown, told } from './mots.js';
import { bars, barsHeight } from './trace.js';

const SHORT = {
  NOTIFIED: 'Notification reçue',
  CONVOKED: 'Convocation envoyée',
  SEEN: 'Rendez-vous tenu',
  ORIENTED: 'Orientation décidée',
  FIRST_APPOINTMENT: 'Premier rendez-vous tenu',
  CONTRACT: 'Contrat signé',
};

const percent = (share) => (share === null ? '' : ` · ${number(share)}\u00a0%`);

/** From the notification to the contract. */
export function funnel(answer, name) {
  const lines = answer.steps.map((step, i) => ({
    name: SHORT[step.step],
    said: `${shown(step.persons)}${i === 0 ? '' : percent(step.share)}${
      step.medianDays === null ? '' : ` · médiane ${days(step.medianDays)}`}`,
    brief: [shown(step.persons), i === 0 || step.share === null ? '' : `${number(step.share)}\u00a0%`,
      step.medianDays === null ? '' : days(step.medianDays)].filter(Boolean).join(' · '),
    values: [step.persons],
  }));
  return block({
    title: 'De la notification au contrat',
    lead: answer.entrants === 0
      ? 'Aucun nouvel entrant dont tous les délais soient passés sur cette période.'
      : `Combien de nouveaux entrants ont atteint chaque étape, et en combien de jours depuis la précédente. À part : ${
        shown(answer.immature)} au délai en cours, ${shown(answer.excluded)} sorties avant l’échéance.`,
    chart: {
      height: barsHeight(lines.length),
      option: bars(lines, [{ name: 'Personnes', color: ink.deep }], { full: answer.entrants ?? undefined }),
    },
    table: {
      head: ['Étape', 'Personnes', 'Part des entrants (%)', 'Délai médian depuis l’étape précédente (jours)', 'Personnes mesurées'],
      rows: answer.steps.map((step) => [step.label, told(step.persons), step.share, step.medianDays,
        step.step === 'NOTIFIED' ? null : step.measured]),
    },
    file: `entonnoir-${name}`,
    definition: answer.definition,
    asOf: answer.asOf,
    hidden: answer.hidden,
  });
}

/** What falls due within the week, and what already did. */
export function deadlines(answer, name) {
  const lines = answer.deadlines.map((each) => ({
    name: each.label,
    said: `${shown(each.atRisk)} cette semaine · ${shown(each.overdue)} ${each.overdue > 1 ? 'dépassées' : 'dépassée'}`,
    brief: `${shown(each.atRisk)} · ${shown(each.overdue)}`,
    values: [each.atRisk, each.overdue],
  }));
  const places = answer.deadlines.flatMap((each) => each.territories.map((territory) => [
    each.label, place(territory.territory), told(territory.atRisk), told(territory.overdue)]));
  return block({
    title: 'Échéances de la semaine',
    lead: `Parcours ouverts qui attendent encore, et dont le dernier jour promis tombe d’ici au ${
      date(answer.until)}, ou est déjà passé.`,
    chart: {
      height: barsHeight(lines.length, true),
      option: bars(lines, [
        { name: 'cette semaine', color: ink.amber }, { name: 'dépassées', color: ink.missed }]),
    },
    table: {
      head: ['Échéance', 'Territoire', 'Cette semaine', 'Dépassées'],
      rows: answer.territory ? places
        : [...answer.deadlines.map((each) => [each.label, 'Tout le département', told(each.atRisk), told(each.overdue)]), ...places],
    },
    file: `echeances-${name}`,
    definition: answer.deadlines.map((each) => `${each.label}, dans les ${each.delay} (${each.indicator}). ${each.rule}`),
    asOf: answer.asOf,
    hidden: answer.hidden,
  });
}

/** Who waits for what. */
export function queues(answer, name) {
  const lines = answer.queues.map((queue) => ({
    name: queue.label,
    said: `${shown(queue.persons)}${queue.medianDays === null ? '' : ` · attente médiane ${days(queue.medianDays)}`}`,
    brief: `${shown(queue.persons)}${queue.medianDays === null ? '' : ` · ${days(queue.medianDays)}`}`,
    values: [queue.persons],
  }));
  return block({
    title: 'Files d’attente',
    lead: 'Personnes d’un parcours ouvert, dans la seule file de l’étape qui les attend.',
    chart: { height: barsHeight(lines.length), option: bars(lines, [{ name: 'Personnes', color: ink.deep }]) },
    table: {
      head: ['File', 'Personnes', 'dont stock initial', 'Attente médiane (jours)'],
      rows: answer.queues.map((queue) => [queue.label, told(queue.persons), told(queue.stock), queue.medianDays]),
    },
    file: `files-d-attente-${name}`,
    definition: answer.definition,
    asOf: answer.asOf,
    hidden: answer.hidden,
  });
}
