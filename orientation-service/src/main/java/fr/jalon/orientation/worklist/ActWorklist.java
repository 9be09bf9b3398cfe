package fr.jalon.orientation.worklist;

import fr.jalon.platform.worklist.Worklist;

/** The lists of what somebody began and nobody has finished. */
enum ActWorklist implements Worklist {
  SANS_CRENEAU(
      "Sans créneau à temps",
      "À convoquer ou à relancer, et aucun créneau libre du territoire avant l'échéance"
          + " d'orientation. Un créneau ouvert plus tôt en sort.",
      """
      select d.parcours_id, p.territory, d.due_on as sort_on, d.rule
        from deadline d
        join parcours p on p.id = d.parcours_id
        left join (
          select s.territory, cast(min(s.starts_at) at time zone 'Europe/Paris' as date) as first_free
            from slot s
           where s.starts_at > now() and s.absence_id is null and s.kind = 'INDIVIDUAL'
             and not exists (select from rendez_vous r where r.slot_id = s.id)
           group by s.territory) free on free.territory = p.territory
       where d.rule = 'ORIENTATION' and d.met_on is null and d.due_on >= :today
         and p.stage in ('A_CONVOQUER', 'CONVOQUE')
         and (free.first_free is null or free.first_free > d.due_on)
      """),
  RENDEZ_VOUS_A_DEPLACER(
      "Rendez-vous à déplacer",
      "Le conseiller est absent ce jour-là. Un autre rendez-vous, ou son annulation, en sort.",
      """
      select r.parcours_id, p.territory, r.scheduled_on as sort_on, cast(null as text) as rule
        from slot s
        join rendez_vous r on r.slot_id = s.id and r.status = 'BOOKED'
        join parcours p on p.id = r.parcours_id
       where s.absence_id is not null and p.closed_on is null
      """),
  COURRIER_A_POSTER(
      "Courrier à poster",
      "Une lettre est prête : à imprimer, à mettre sous pli et à poster.",
      """
      select d.parcours_id, p.territory, cast(d.recorded_at as date) as sort_on,
             cast(null as text) as rule
        from delivery d join parcours p on p.id = d.parcours_id
       where d.status = 'QUEUED' and d.channel = 'POST'
         and (d.useful_until is null or d.useful_until > now())
         and p.closed_on is null
         and not exists (
           select from rendez_vous r
            where r.status <> 'BOOKED' and r.id in (
                    select c.rendez_vous_id from convocation c where c.id = d.subject_id
                    union all
                    select m.rendez_vous_id from reminder m where m.id = d.subject_id))
      """),
  ENVOI_A_VERIFIER(
      "Envoi incertain",
      "Nul ne sait si le message est parti, ou il ne peut pas partir : un agent tranche.",
      """
      select d.parcours_id, p.territory, cast(d.recorded_at as date) as sort_on,
             cast(null as text) as rule
        from delivery d join parcours p on p.id = d.parcours_id
       where d.status in ('UNCERTAIN', 'UNDELIVERABLE')
         and (d.useful_until is null or d.useful_until > now())
      """),
  A_NOTIFIER(
      "Orientation à notifier",
      "La décision est prise et la personne n'en est pas informée. La notification en sort.",
      """
      select p.id as parcours_id, p.territory, o.decided_on as sort_on, cast(null as text) as rule
        from orientation o
        join parcours p on p.id = o.parcours_id and p.closed_on is null
       where o.notified_on is null
         and not exists (
           select from orientation later
            where later.parcours_id = o.parcours_id and later.rank > o.rank)
      """),
  REORIENTATION_A_DECIDER(
      "Réorientation demandée",
      "Une réorientation est demandée ; un agent décide de la suivre ou de maintenir.",
      """
      select r.parcours_id, p.territory, r.requested_on as sort_on, cast(null as text) as rule
        from reorientation r join parcours p on p.id = r.parcours_id
       where r.status = 'REQUESTED'
      """),
  SUSPENSION_EN_COURS(
      "Suspension en cours",
      "Une procédure attend sa prochaine étape ; rien n'avance sans un agent.",
      """
      select s.parcours_id, p.territory, s.next_on as sort_on, cast(null as text) as rule
        from suspension s join parcours p on p.id = s.parcours_id
       where s.status in ('PROPOSED', 'NOTIFIED', 'CONTRADICTORY', 'ADVISED', 'DECIDED', 'SENT')
      """),
  DOUBLON_A_TRANCHER(
      "Doublon possible",
      "La personne n'en fait peut-être qu'une avec une autre : un agent compare et tranche.",
      """
      select p.id as parcours_id, p.territory, cast(c.queued_at as date) as sort_on,
             cast(null as text) as rule
        from (select distinct on (person_id) person_id, queued_at
                from identity_conflict where state = 'OPEN'
               order by person_id, queued_at) c
        join parcours p on p.person_id = c.person_id and p.closed_on is null
      """),
  ABSENT_DU_FICHIER(
      "Absent du fichier mensuel",
      "Absent de deux fichiers mensuels de suite : rien n'est clos, il faut demander à la caisse.",
      """
      select id as parcours_id, territory, absent_since as sort_on, cast(null as text) as rule
        from absent_parcours
      """);

  private final String label;
  private final String help;
  private final String sql;

  ActWorklist(String label, String help, String sql) {
    this.label = label;
    this.help = help;
    this.sql = sql;
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
