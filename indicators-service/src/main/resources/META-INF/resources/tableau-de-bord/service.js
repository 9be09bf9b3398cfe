// Asks the services, as the reader who is signed in.

import { current, forget } from './session.js';

const API = '/api/indicators/v1';

/** Called when the service no longer knows the reader. */
let whenOver = () => {};

export function onSessionOver(action) {
  whenOver = action;
}

async function ask(path, query) {
  const given = Object.entries(query).filter(([, value]) => value);
  const answer = await fetch(`${path}${given.length ? `?${new URLSearchParams(given)}` : ''}`, {
    headers: { Authorization: `Bearer ${current()?.token ?? ''}`, Accept: 'application/json' },
  });
  if (answer.status === 401) {
    forget();
    whenOver();
    throw new Error('Votre session est terminée. Reconnectez-vous.');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    const said = [problem.title, problem.detail].filter(Boolean).join(' : ');
    throw new Error(said || `Le service a répondu ${answer.status}.`);
  }
  return answer.json();
}

export const get = (path, query = {}) => ask(API + path, query);

/** What orientation-service knows by name; nothing where the reader may not ask. */
export const names = (path) => ask(`/api/orientation/v1${path}`, { limite: '200' }).catch(() => null);

/** In words, what went wrong. */
export const inWords = (error) => (error instanceof TypeError
  ? 'Le service ne répond pas. Vérifiez la connexion, puis rechargez la page.'
  : error.message);
