package fr.jalon.accompaniment.programme.capacity;

import static fr.jalon.accompaniment.Scenes.DATABASE;
import static fr.jalon.accompaniment.Scenes.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills the active files of a département through the database. */
final class Filling {

  private Filling() {}

  /** Somebody who waits since the day before yesterday. */
  static UUID[] waiting(String departement, String code, @Nullable String measure) {
    var accompaniment = UUID.randomUUID();
    var entry = UUID.randomUUID();
    accompany(departement, accompaniment);
    DATABASE.execute(
        """
        insert into programme_entry (id, departement, accompaniment_id, parcours_id, programme,
               measure, public_kind, criteria, ground, status, awaited, prescribed_on, due_on,
               prescribed_at, prescribed_by, prescribed_by_name)
        select ?, departement, id, parcours_id, ?, ?, 'RSA', '{}', 'NONE', 'PRESCRIBED', '{}',
               current_date - 2, current_date + 28, now(), 'agent', 'Agent'
          from accompaniment where id = ?
        """,
        entry,
        code,
        measure,
        accompaniment);
    return new UUID[] {accompaniment, entry};
  }

  static void accompany(String departement, UUID id) {
    DATABASE.execute(
        """
        insert into accompaniment (id, departement, parcours_id, person_id, status, regime,
               orientation_id, orientation_rank, parcours_type, organisme_referent_id,
               organisme_kind, spe, decided_on, opened_at)
        values (?, ?, gen_random_uuid(), gen_random_uuid(), 'OPEN', 'PLEIN-EMPLOI-2025',
                gen_random_uuid(), 1, 'SOCIAL', gen_random_uuid(), 'DEPARTEMENT', false,
                current_date - 90, now())
        """,
        id,
        departement);
  }

  /** So many people who entered that day, each of an accompaniment of their own. */
  static void fill(
      String departement,
      String code,
      @Nullable String measure,
      int people,
      LocalDate enteredOn,
      @Nullable LocalDate leftOn) {
    DATABASE.execute(
        """
        with a as (
          insert into accompaniment (id, departement, parcours_id, person_id, status, regime,
                 orientation_id, orientation_rank, parcours_type, organisme_referent_id,
                 organisme_kind, spe, decided_on, opened_at)
          select gen_random_uuid(), ?, gen_random_uuid(), gen_random_uuid(), 'OPEN',
                 'PLEIN-EMPLOI-2025', gen_random_uuid(), 1, 'SOCIAL', gen_random_uuid(),
                 'DEPARTEMENT', false, current_date - 90, now()
            from generate_series(1, ?) returning *)
        insert into programme_entry (id, departement, accompaniment_id, parcours_id, programme,
               measure, public_kind, criteria, ground, status, awaited, prescribed_on, due_on,
               prescribed_at, prescribed_by, prescribed_by_name, entered_on, entered_at,
               entered_by, left_on, ending_reason, ended_at, ended_by)
        select gen_random_uuid(), departement, id, parcours_id, ?, ?, 'RSA', '{}', 'NONE',
               case when d.left_on is null then 'ENTERED' else 'LEFT' end, '{}', d.entered_on,
               d.entered_on, now(), 'agent', 'Agent', d.entered_on, now(), 'agent', d.left_on,
               case when d.left_on is not null then 'JOB' end,
               case when d.left_on is not null then now() end,
               case when d.left_on is not null then 'agent' end
          from a, (select cast(? as date) as entered_on, cast(? as date) as left_on) d
        """,
        departement,
        people,
        code,
        measure,
        enteredOn,
        leftOn);
  }

  /** Ten thousand in three years, of whom two hundred are still there, and a few who wait. */
  static void history(String departement) {
    for (var month = 36; month > 0; month--) {
      var entered = TODAY.minusMonths(month);
      fill(departement, "AG", null, 275, entered, entered.plusDays(20));
    }
    fill(departement, "AG", null, 200, TODAY.minusDays(5), null);
    DATABASE.execute(
        """
        with a as (
          select id, departement, parcours_id, row_number() over () as n
            from accompaniment where departement = ? limit 30)
        insert into programme_entry (id, departement, accompaniment_id, parcours_id, programme,
               public_kind, criteria, ground, status, awaited, prescribed_on, due_on,
               prescribed_at, prescribed_by, prescribed_by_name)
        select gen_random_uuid(), departement, id, parcours_id, 'PLIE', 'RSA', '{}', 'NONE',
               case when n % 2 = 0 then 'PRESCRIBED' else 'AWAITING_VALIDATION' end,
               case when n % 2 = 0 then '{}' else cast('{PARTNER}' as text[]) end,
               current_date - 60, current_date - 1, now(), 'agent', 'Agent'
          from a
        """,
        departement);
  }
}
