// Hands the issuer's answer to the console that opened this window, then closes it.
(() => {
  const status = document.querySelector('[role="status"]');
  const pending = window.opener && window.opener.swaggerUIRedirectOauth2;
  if (!pending) {
    status.textContent = "Cette fenêtre n'a pas été ouverte par la console. Vous pouvez la fermer.";
    return;
  }
  const answer = new URLSearchParams(window.location.search);
  const { auth, state, redirectUrl, callback, errCb } = pending;
  const sameState = answer.get("state") === state;
  if (sameState && answer.get("code")) {
    delete auth.state;
    auth.code = answer.get("code");
    callback({ auth, redirectUrl });
  } else {
    errCb({
      authId: auth.name,
      source: "auth",
      level: "error",
      message: sameState
        ? `La connexion a été refusée (${answer.get("error") || "sans raison donnée"}).`
        : "La réponse ne correspond pas à la demande de connexion.",
    });
  }
  window.close();
})();
