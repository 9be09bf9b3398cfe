// Swagger UI speaks English only and leaves some controls without a name: both are mended as they
// appear.
(() => {
  const words = new Map(
    Object.entries({
      "Authorize": "S’authentifier",
      "Available authorizations": "S’authentifier",
      "Authorized": "Connecté",
      "Logout": "Se déconnecter",
      "Close": "Fermer",
      "Cancel": "Annuler",
      "Clear": "Effacer",
      "Reset": "Rétablir",
      "Execute": "Exécuter",
      "Try it out": "Essayer",
      "Download": "Télécharger",
      "Parameters": "Paramètres",
      "No parameters": "Aucun paramètre",
      "Responses": "Réponses",
      "Response body": "Corps de la réponse",
      "Response headers": "En-têtes de la réponse",
      "Server response": "Réponse du serveur",
      "Request URL": "Adresse appelée",
      "Request duration": "Durée",
      "Request body": "Corps de la requête",
      "Name": "Nom",
      "Description": "Description",
      "Code": "Code",
      "Details": "Détail",
      "Links": "Liens",
      "No links": "Aucun lien",
      "Media type": "Type de contenu",
      "Response content type": "Type de contenu",
      "Controls": "Détermine l’en-tête",
      "header.": ".",
      "Example Value": "Exemple",
      "Schema": "Schéma",
      "Schemas": "Schémas",
      "Examples": "Exemples",
      "Examples:": "Exemples :",
      "Servers": "Serveur",
      "Select a definition": "Service",
      "Value:": "Valeur :",
      "Scopes:": "Portées :",
      "Scopes": "Portées",
      "select all": "tout choisir",
      "select none": "ne rien choisir",
      "Loading": "Chargement",
      "LOADING": "CHARGEMENT",
      "No operations defined in spec!": "Ce document ne contient aucune opération.",
      "Failed to load API definition.": "Le document de ce service n’a pas pu être lu.",
      "Errors": "Erreurs",
      "Hide": "Masquer",
      "Authorization URL:": "Adresse de connexion :",
      "Token URL:": "Adresse des jetons :",
      "Flow:": "Procédé :",
      "client_id:": "Application :",
      "Scopes are used to grant an application different levels of access to data on behalf of the end user. Each API may declare one or more scopes.":
        "La console agira en votre nom, avec vos droits et rien de plus.",
      "API requires the following scopes. Select which ones you want to grant to Swagger UI.":
        "Elle ne demande que de savoir qui vous êtes.",
      "required": "obligatoire",
      "Filter by tag": "Filtrer par rubrique",
      "Undocumented": "Non documenté",
      "Expand all": "Tout déplier",
      "Collapse all": "Tout replier",
      "Send empty value": "Envoyer une valeur vide",
    }),
  );

  const untouched = "pre, code, textarea, .microlight, .renderedMarkdown, .opblock-summary-description";

  const translateText = (node) => {
    const text = node.nodeValue.trim();
    const french = words.get(text);
    if (french && french !== text && !node.parentElement?.closest(untouched)) {
      node.nodeValue = node.nodeValue.replace(text, french);
    }
  };
  const translate = (root) => {
    if (root.nodeType === Node.TEXT_NODE) {
      translateText(root);
      return;
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      translateText(texts.currentNode);
    }
    for (const input of root.querySelectorAll?.("[placeholder]") ?? []) {
      const french = words.get(input.placeholder);
      if (french) {
        input.placeholder = french;
        input.setAttribute("aria-label", french);
      }
    }
  };

  const name = (root) => {
    for (const button of root.querySelectorAll?.(".close-modal:not([aria-label])") ?? []) {
      button.setAttribute("aria-label", "Fermer");
    }
    for (const button of root.querySelectorAll?.(".copy-to-clipboard button:not([aria-label])") ?? []) {
      button.setAttribute("aria-label", "Copier");
    }
    // What is wider than its frame is scrolled by the keyboard too.
    for (const text of root.querySelectorAll?.("pre.microlight:not([tabindex])") ?? []) {
      text.tabIndex = 0;
    }
    for (const select of root.querySelectorAll?.(".parameters select:not([aria-label])") ?? []) {
      const parameter = select.closest("tr")?.querySelector(".parameter__name")?.firstChild;
      select.setAttribute("aria-label", parameter?.textContent ?? "Valeur");
    }
  };

  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === "characterData") {
        translate(change.target);
      }
      change.addedNodes.forEach(translate);
      name(change.target);
    }
  }).observe(document.getElementById("console"), {
    childList: true,
    characterData: true,
    subtree: true,
  });
})();
