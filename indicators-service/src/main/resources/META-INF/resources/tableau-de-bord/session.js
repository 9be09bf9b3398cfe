// Signs the reader in: OIDC authorization code with PKCE, against the addresses that the gateway
// gives. The token lives in this tab only.

const STORE = 'jalon.session';
const PENDING = 'jalon.session.pending';

let configuration;

async function settings() {
  if (!configuration) {
    const answer = await fetch('/session/configuration', { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error('La connexion n’est pas configurée sur cette passerelle.');
    configuration = await answer.json();
  }
  return configuration;
}

const page = () => location.origin + location.pathname;

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

function claims(token) {
  const payload = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
  const bytes = Uint8Array.from(atob(payload), (c) => c.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Who is signed in: {token, name, departement, roles}, or null. */
export function current() {
  const kept = JSON.parse(sessionStorage.getItem(STORE) ?? 'null');
  if (!kept) return null;
  const said = claims(kept.token);
  if (said.exp && said.exp * 1000 <= Date.now()) {
    forget();
    return null;
  }
  return {
    token: kept.token,
    name: said.name ?? said.preferred_username ?? 'agent',
    departement: said.departement ?? '',
    roles: said.realm_access?.roles ?? [],
  };
}

export function forget() {
  sessionStorage.removeItem(STORE);
}

/** Leaves for the issuer's page and comes back here with a code. */
export async function signIn() {
  const { authorizationEndpoint, clientId } = await settings();
  const verifier = random();
  const state = random();
  const challenge = base64url(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  sessionStorage.setItem(PENDING, JSON.stringify({ verifier, state, query: location.search }));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: page(),
    scope: 'openid',
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  location.assign(`${authorizationEndpoint}?${query}`);
}

/** Takes the code that the issuer left in the address, if there is one. */
export async function resume() {
  const query = new URLSearchParams(location.search);
  if (!query.has('state') || !(query.has('code') || query.has('error'))) return;
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
  sessionStorage.removeItem(PENDING);
  history.replaceState(null, '', location.pathname + (pending?.query ?? ''));
  if (query.has('error')) throw new Error('La connexion a été refusée par le serveur d’identité.');
  if (!pending || pending.state !== query.get('state')) {
    throw new Error('La réponse de connexion n’est pas celle qui était attendue. Recommencez.');
  }
  const { tokenEndpoint, clientId } = await settings();
  const answer = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: query.get('code'),
      redirect_uri: page(),
      client_id: clientId,
      code_verifier: pending.verifier,
    }),
  });
  if (!answer.ok) throw new Error('Le serveur d’identité n’a pas délivré de jeton. Recommencez.');
  const { access_token: token, id_token: idToken } = await answer.json();
  sessionStorage.setItem(STORE, JSON.stringify({ token, idToken }));
}

/** Forgets the token here, then at the issuer. */
export async function signOut() {
  const kept = JSON.parse(sessionStorage.getItem(STORE) ?? 'null');
  forget();
  const { logoutEndpoint, clientId } = await settings();
  if (!logoutEndpoint) {
    location.assign(page());
    return;
  }
  const query = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: page() });
  if (kept?.idToken) query.set('id_token_hint', kept.idToken);
  location.assign(`${logoutEndpoint}?${query}`);
}
