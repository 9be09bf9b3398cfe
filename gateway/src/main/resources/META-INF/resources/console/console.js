// The console: Swagger UI over the documents of every service, signed in at the configured issuer.
(async () => {
  const services = [
    { name: "Orientation", url: "/api/orientation/v1/openapi" },
    { name: "Accompagnement", url: "/api/accompaniment/v1/openapi" },
    { name: "Indicateurs", url: "/api/indicators/v1/openapi" },
  ];

  const door = () => ({
    // The library's own mark carries a style of its own, which the content policy forbids.
    components: { Logo: () => null },
    // Signed in once for all services: choosing another one would forget the token.
    statePlugins: { auth: { wrapActions: { restoreAuthorization: () => () => {} } } },
  });

  const answer = await fetch("/session/configuration");
  const session = await answer.json();

  const ui = SwaggerUIBundle({
    dom_id: "#console",
    urls: services,
    "urls.primaryName": services[0].name,
    layout: "StandaloneLayout",
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [door],
    // No link inside the button that opens an operation: a keyboard would stop there twice.
    deepLinking: false,
    displayRequestDuration: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    filter: true,
    persistAuthorization: false,
    requestInterceptor: Exemples,
    responseInterceptor: Exemples.answered,
    validatorUrl: null,
    oauth2RedirectUrl: `${window.location.origin}/console/oauth2-redirect.html`,
  });
  ui.initOAuth({
    clientId: session.clientId,
    scopes: "openid",
    usePkceWithAuthorizationCodeGrant: true,
  });
})();
