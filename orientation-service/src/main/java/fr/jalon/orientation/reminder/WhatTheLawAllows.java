package fr.jalon.orientation.reminder;

import java.util.List;

/**
 * What may follow an unexcused absence at a rendez-vous d'orientation. Nothing does by itself: a
 * person chooses, and gives reasons (CASF L. 262-37).
 *
 * @param article where it is written
 */
record WhatTheLawAllows(String step, String article) {
  private static final WhatTheLawAllows ANEW =
      new WhatTheLawAllows(
          "Proposer un nouveau rendez-vous et convoquer de nouveau la personne.", "L. 262-27");
  private static final WhatTheLawAllows HEAR =
      new WhatTheLawAllows(
          "Entendre la personne avant toute mesure : information écrite, observations, assistance"
              + " de son choix.",
          "L. 262-37");

  static List<WhatTheLawAllows> under(String regime) {
    return switch (regime) {
      case "PDIE-2021" ->
          List.of(
              ANEW,
              new WhatTheLawAllows(
                  "L'absence n'est pas à elle seule un motif de suspension : seul l'est, sans motif"
                      + " légitime, un contrat non établi dans les délais du fait de la personne.",
                  "L. 262-37"),
              new WhatTheLawAllows(
                  "Si l'orientation ne peut se faire du fait de la personne dans les deux mois,"
                      + " l'orienter par défaut vers l'insertion sociale.",
                  "R. 262-65-3"),
              HEAR);
      default ->
          List.of(
              ANEW,
              new WhatTheLawAllows(
                  "L'absence n'est pas à elle seule un motif de suspension : seuls le sont, sans"
                      + " motif légitime, le refus d'élaborer ou d'actualiser le contrat et le"
                      + " non-respect de ses engagements.",
                  "L. 262-37"),
              new WhatTheLawAllows(
                  "Passé six semaines sans orientation, France Travail oriente la personne.",
                  "D. 262-65-2"),
              HEAR);
    };
  }
}
