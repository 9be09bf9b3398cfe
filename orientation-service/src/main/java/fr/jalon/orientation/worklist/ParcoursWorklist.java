package fr.jalon.orientation.worklist;

import fr.jalon.platform.worklist.Worklist;

/** The lists that a parcours' own dates and deadlines make. */
enum ParcoursWorklist implements Worklist {
  A_CONVOQUER(
      "À convoquer",
      "Rien n'est encore envoyé. Une convocation, ou un rendez-vous pris, en sort.",
      stage("A_CONVOQUER", "received_on")),
  A_RELANCER(
      "À relancer",
      "Convoqué, sans rendez-vous à venir : la personne n'a pas répondu, n'est pas venue, ou le"
          + " rendez-vous est tombé. Un rendez-vous pris en sort.",
      stage("CONVOQUE", "received_on")),
  SANS_PRESENCE(
      "Présence à saisir",
      "Le jour du rendez-vous est passé et personne n'a dit si la personne est venue.",
      """
      select id as parcours_id, territory, pending_appointment_on as sort_on,
             cast(null as text) as rule
        from parcours
       where pending_appointment_on < :today and closed_on is null
      """),
  A_ORIENTER(
      "À orienter",
      "La personne est venue ; un agent doit décider. La décision en sort.",
      stage("RENDEZ_VOUS_HONORE", "received_on")),
  CEO_A_SIGNER(
      "CEO à signer",
      "Orienté, sans contrat d'engagements et d'orientation signé par les deux parties.",
      stage("ORIENTE", "received_on")),
  EN_RETARD(
      "En retard",
      "Une échéance est passée sans être tenue : une ligne par échéance.",
      due("d.due_on < :today")),
  SOUS_SEPT_JOURS(
      "Échéance sous sept jours",
      "Une échéance tombe d'ici sept jours, ce jour compris : une ligne par échéance.",
      due("d.due_on between :today and :today + 7"));

  private final String label;
  private final String help;
  private final String sql;

  ParcoursWorklist(String label, String help, String sql) {
    this.label = label;
    this.help = help;
    this.sql = sql;
  }

  private static String stage(String stage, String sortOn) {
    return """
    select id as parcours_id, territory, %s as sort_on, cast(null as text) as rule
      from parcours
     where stage = '%s'
    """
        .formatted(sortOn, stage);
  }

  private static String due(String when) {
    return """
    select d.parcours_id, p.territory, d.due_on as sort_on, d.rule
      from deadline d join parcours p on p.id = d.parcours_id
     where d.met_on is null and p.closed_on is null and %s
    """
        .formatted(when);
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String help() {
    return help;
  }

  @Override
  public String sql() {
    return sql;
  }
}
