// The examples of the documents name nobody's file. When one is sent as it is, this puts in its place
// something that the signed-in agent really has, asked for just before with the agent's own token.
window.Exemples = (() => {
  const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
  const key = "7f1d2c52-6f0e-4f0e-9a4b-2f8f6f7d1c11";
  const orientation = "/api/orientation/v1";
  const accompaniment = "/api/accompaniment/v1";

  const first = (path, pick = (item) => item.id) => async (ask) => {
    const page = await ask(path);
    const items = Array.isArray(page) ? page : page.items;
    return items.length > 0 ? pick(items[0]) : null;
  };
  const story = (stage, pick) => async (ask) => {
    const parcours = await first(`${orientation}/parcours?limite=1&etape=${stage}`)(ask);
    return parcours && pick(await ask(`${orientation}/parcours/${parcours}`));
  };
  const accompanied = (pick) => async (ask) => {
    const one = await first(`${accompaniment}/accompagnements?limite=1`)(ask);
    return one && pick(await ask(`${accompaniment}/accompagnements/${one}`));
  };

  // Where a path or a field of that name finds its identifier.
  const byPath = {
    [`${orientation}/parcours`]: first(`${orientation}/parcours?limite=1`),
    [`${orientation}/flux-caf`]: first(`${orientation}/flux-caf?limite=1`),
    [`${orientation}/personnes`]: first(`${orientation}/parcours?limite=1`, (p) => p.personId),
    [`${orientation}/rendez-vous`]: story("CEO_SIGNE", (s) => s.rendezVous?.[0]?.id),
    [`${orientation}/convocations`]: story("CEO_SIGNE", (s) => s.convocations?.[0]?.id),
    [`${orientation}/ceo`]: story("CEO_SIGNE", (s) => s.ceo?.id),
    [`${orientation}/doublons`]: first(`${orientation}/doublons?limite=1`),
    [`${orientation}/suspensions`]: first(`${orientation}/suspensions?limite=1`),
    [`${orientation}/planifications`]: first(`${orientation}/planifications?limite=1`),
    [`${orientation}/reprises`]: first(`${orientation}/reprises?limite=1`),
    [`${orientation}/sites`]: first(`${orientation}/sites`),
    [`${orientation}/conseillers`]: first(`${orientation}/conseillers`),
    [`${orientation}/referents`]: first(`${orientation}/referents`),
    [`${orientation}/equipes-pluridisciplinaires/seances`]: first(
      `${orientation}/equipes-pluridisciplinaires/seances?limite=1`,
    ),
    [`${accompaniment}/accompagnements`]: first(`${accompaniment}/accompagnements?limite=1`),
    [`${accompaniment}/contrats`]: accompanied((a) => a.contracts?.[0]?.id),
    [`${accompaniment}/rendez-vous`]: accompanied((a) => a.appointments?.[0]?.id),
  };
  const byName = {
    slotId: first(`${orientation}/creneaux?libres=true&limite=1`),
    organismeId: first(`${orientation}/organismes`),
    organismeReferentId: first(`${orientation}/organismes`),
    referentId: first(`${orientation}/referents`),
    dossier: first(`${orientation}/parcours?limite=1`, (p) => p.personId),
    parcours: first(`${orientation}/parcours?limite=1`),
  };

  async function real(request) {
    const headers = { Authorization: request.headers.Authorization, Accept: "application/json" };
    const ask = async (path) => (await fetch(path, { headers })).json();
    const url = new URL(request.url, window.location.origin);

    if (url.pathname.includes(id)) {
      const before = url.pathname.slice(0, url.pathname.indexOf(`/${id}`));
      const found = await byPath[before]?.(ask);
      url.pathname = found ? url.pathname.replace(id, found) : url.pathname;
    }
    for (const [name, value] of url.searchParams) {
      const found = value === id && (await byName[name]?.(ask));
      if (found) {
        url.searchParams.set(name, found);
      }
    }
    if (typeof request.body === "string" && request.body.includes(id)) {
      const body = JSON.parse(request.body);
      for (const [name, value] of Object.entries(body)) {
        const found = value === id && (await byName[name]?.(ask));
        body[name] = found || value;
      }
      request.body = JSON.stringify(body);
    }
    request.url = url.toString();
    return request;
  }

  return async (request) => {
    // Sent again, the example of a key would only bring the first answer back.
    if (request.headers?.["Idempotency-Key"] === key) {
      request.headers["Idempotency-Key"] = crypto.randomUUID();
    }
    const named = request.url.includes(id) || String(request.body ?? "").includes(id);
    return named && request.headers?.Authorization ? real(request) : request;
  };
})();
