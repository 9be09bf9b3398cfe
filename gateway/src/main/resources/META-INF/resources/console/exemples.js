// The examples of the documents name nobody's file. When one is sent as it is, this puts in its place
// something that the signed-in agent really has, asked for just before with the agent's own token.
window.Exemples = (() => {
  const id = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
  const anyDay = "2022-03-10";
  const key = "7f1d2c52-6f0e-4f0e-9a4b-2f8f6f7d1c11";
  const orientation = "/api/orientation/v1";
  const accompaniment = "/api/accompaniment/v1";

  const first = (path, pick = (item) => item.id) => async (ask) => {
    const page = await ask(path);
    const items = (Array.isArray(page) ? page : page.items) ?? [];
    return items.length > 0 ? pick(items[0]) : null;
  };
  const story = (stage, pick) => async (ask) => {
    const parcours = await first(`${orientation}/parcours?limite=1&etape=${stage}`)(ask);
    return parcours && pick(await ask(`${orientation}/parcours/${parcours}`));
  };
  // A list of work leads to somebody whose file is in that state, and often names what is awaited.
  const line = (list, pick) => first(`${accompaniment}/listes/${list}?limite=1`, pick);
  const either = (one, other) => async (ask, path) => (await one(ask, path)) ?? other(ask, path);
  const followed = (list) => line(list, (one) => one.accompanimentId);
  const awaited = (list) => line(list, (one) => one.rule?.split(" ").pop());
  const of = (found, below, pick) => async (ask) => {
    const one = await found(ask);
    return one && pick(await ask(`${accompaniment}/accompagnements/${one}${below}`));
  };
  const at = (stage) => first(`${accompaniment}/accompagnements?limite=1&etape=${stage}`);
  const among = (items, ...states) => items?.find((one) => states.includes(one.status))?.id;
  const signed = of(at("CONTRAT_SIGNE"), "", (a) => among(a.contracts, "SIGNED"));
  const draft = of(followed("CONTRAT_A_SIGNER"), "", (a) =>
    among(a.contracts, "DRAFT", "PARTLY_SIGNED"),
  );
  const expected = of(at("RENDEZ_VOUS_PRIS"), "", (a) =>
    a.appointments?.find((one) => !one.attendance)?.id,
  );
  const coordinated = (state) => (list) =>
    of(followed(list), "/coordinations", (all) => among(all.items, state));
  const noted = (kind) => of(followed("AIDE_A_DECIDER"), "/carnet", (all) => all[kind]?.[0]?.id);
  const entry = (...states) => async (ask, before) =>
    among((await ask(before)).programmes?.map((one) => one.entry), ...states);

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
    [`${accompaniment}/accompagnements`]: either(
      followed("AIDE_A_PAYER"),
      first(`${accompaniment}/accompagnements?limite=1`),
    ),
    [`${accompaniment}/contrats`]: signed,
    [`${accompaniment}/rendez-vous`]: expected,
    [`${accompaniment}/personnes`]: first(
      `${accompaniment}/accompagnements?limite=1`,
      (one) => one.personId,
    ),
    [`${accompaniment}/emplois`]: awaited("FIN_D_EMPLOI_A_CONFIRMER"),
    [`${accompaniment}/emplois/*/suivi`]: async (ask, before) =>
      among((await ask(before)).contacts, "DUE", "OVERDUE", "MISSED"),
    [`${accompaniment}/aides`]: awaited("AIDE_A_PAYER"),
    [`${accompaniment}/budgets-aides`]: first(`${accompaniment}/budgets-aides`),
    [`${accompaniment}/coordinations`]: coordinated("OPEN")("PROGRAMME_A_VALIDER"),
    [`${accompaniment}/intervenants`]: of(
      followed("SITUATION_COMPLEXE"),
      "/intervenants",
      (all) => all.partners?.find((one) => !one.untilOn)?.id,
    ),
    [`${accompaniment}/reorientations`]: of(
      followed("SITUATION_COMPLEXE"),
      "/reorientations",
      (all) => among(all, "REQUESTED"),
    ),
    [`${accompaniment}/referents`]: first(
      `${accompaniment}/referents?limite=1`,
      (one) => one.referentId,
    ),
    [`${accompaniment}/obstacles`]: noted("obstacles"),
    [`${accompaniment}/objectifs`]: noted("objectives"),
    [`${accompaniment}/actions`]: noted("actions"),
    [`${accompaniment}/accompagnements/*/programmes`]: entry(
      "AWAITING_VALIDATION",
      "PRESCRIBED",
      "VALIDATED",
      "ENTERED",
    ),
    [`${accompaniment}/programmes/CEI/postes`]: first(`${accompaniment}/programmes/CEI/postes`),
    [`${accompaniment}/flux-france-travail`]: first(`${accompaniment}/flux-france-travail?limite=1`),
    [`${accompaniment}/exploitation/appels-france-travail`]: first(
      `${accompaniment}/exploitation/appels-france-travail?limite=1`,
    ),
    [`${orientation}/tirages`]: first(`${orientation}/tirages?limite=1`),
    [`${orientation}/admissions`]: first(`${orientation}/admissions?limite=1`),
  };
  // Where an operation, rather than any below that path, finds one in a state that allows it.
  const byOperation = {
    [`${accompaniment}/contrats/*`]: either(draft, signed),
    [`${accompaniment}/rendez-vous/*/presence`]: of(
      at("CONTRAT_SIGNE"),
      "",
      (a) => a.appointments?.[0]?.id,
    ),
    [`${accompaniment}/contrats/*/fin`]: of(followed("REFERENT_PARTI"), "", (a) =>
      among(a.contracts, "SIGNED"),
    ),
    [`${accompaniment}/accompagnements/*/sante`]: followed("PROGRAMME_A_VALIDER"),
    [`${accompaniment}/accompagnements/*/referents`]: followed("SANS_REFERENT"),
    [`${accompaniment}/accompagnements/*/programmes/*/sortie`]: followed("PROGRAMME_HORS_CAPACITE"),
    [`${accompaniment}/contrats/*/lectures`]: draft,
    [`${accompaniment}/contrats/*/signatures`]: draft,
    [`${accompaniment}/contrats/*/refus`]: draft,
    [`${accompaniment}/emplois/*/rapprochement`]: awaited("EMPLOI_A_RAPPROCHER"),
    [`${accompaniment}/aides/*/decision`]: awaited("AIDE_A_DECIDER"),
    [`${accompaniment}/coordinations/*/accord`]: coordinated("PROPOSED")("ACCORD_A_RECUEILLIR"),
    [`${accompaniment}/accompagnements/*/programmes/*/validations`]: followed(
      "PROGRAMME_A_VALIDER",
    ),
    [`${accompaniment}/accompagnements/*/programmes/*/entree`]: followed(
      "PROGRAMME_ENTREE_EN_RETARD",
    ),
    [`${accompaniment}/accompagnements/*/programmes/*/renoncement`]: followed(
      "PROGRAMME_ENTREE_EN_RETARD",
    ),
    [`${accompaniment}/accompagnements/*/programmes/*/etapes`]: followed("AIDE_A_DECIDER"),
    [`${accompaniment}/accompagnements/*/programmes/*`]: followed("PROGRAMME_HORS_CAPACITE"),
  };
  const file = (path) => path.split("/").slice(0, 6).join("/");
  const byName = {
    slotId: first(`${orientation}/creneaux?libres=true&limite=1`),
    organismeId: first(`${orientation}/organismes`),
    organismeReferentId: first(`${orientation}/organismes`),
    referentId: async (ask, path) => {
      const one = path.startsWith(`${accompaniment}/accompagnements/`) && (await ask(file(path)));
      const organisme = one ? `?organisme=${one.orientation?.organismeReferentId}` : "";
      return first(`${orientation}/referents${organisme}`)(ask);
    },
    to: async (ask, path) => {
      const all = (await ask(`${accompaniment}/referents`)).items;
      return all?.find((one) => !one.leftOn && !path.includes(one.referentId))?.referentId;
    },
    dossier: first(`${orientation}/parcours?limite=1`, (p) => p.personId),
    parcours: first(`${orientation}/parcours?limite=1`),
  };

  // What this page created, by the path of its kind: nothing else lists some of them.
  const made = {};
  const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const general = (path) => path.replace(uuid, "*");

  async function real(request) {
    const headers = { Authorization: request.headers.Authorization, Accept: "application/json" };
    const ask = async (path) => (await fetch(path, { headers })).json();
    const url = new URL(request.url, window.location.origin);

    const operation = general(url.pathname);
    for (let known = true; known && url.pathname.includes(`/${id}`); ) {
      const before = url.pathname.slice(0, url.pathname.indexOf(`/${id}`));
      const own = general(before) === before && byOperation[operation];
      const any = byPath[general(before)] ?? (() => made[before]);
      known = await (own ? either(own, any) : any)(ask, before);
      url.pathname = known ? url.pathname.replace(id, known) : url.pathname;
    }
    for (const [name, value] of url.searchParams) {
      const found = value === id && (await byName[name]?.(ask, url.pathname));
      if (found) {
        url.searchParams.set(name, found);
      }
    }
    if (typeof request.body === "string" && request.body.includes(id)) {
      const body = JSON.parse(request.body);
      for (const [name, value] of Object.entries(body)) {
        const found = [value].flat()[0] === id && (await byName[name]?.(ask, url.pathname));
        body[name] = found ? (Array.isArray(value) ? [found] : found) : value;
      }
      request.body = JSON.stringify(body);
    }
    request.url = url.toString();
    return request;
  }

  const examples = async (request) => {
    // Sent again, the example of a key would only bring the first answer back.
    if (request.headers?.["Idempotency-Key"] === key) {
      request.headers["Idempotency-Key"] = crypto.randomUUID();
    }
    const today = new Date().toLocaleDateString("sv-SE");
    request.url = request.url.replace(`=${anyDay}`, `=${today}`);
    if (typeof request.body === "string") {
      request.body = request.body.replaceAll(`"${anyDay}"`, `"${today}"`);
    }
    const named = request.url.includes(id) || String(request.body ?? "").includes(id);
    return named && request.headers?.Authorization ? real(request) : request;
  };
  examples.answered = (response) => {
    const location = response.headers?.location;
    if (location && (response.status === 201 || response.status === 202)) {
      const path = new URL(location, window.location.origin).pathname;
      made[path.slice(0, path.lastIndexOf("/"))] = path.slice(path.lastIndexOf("/") + 1);
    }
    return response;
  };
  return examples;
})();
