package fr.jalon.indicators.oarsa.count;

import fr.jalon.indicators.oarsa.questionnaire.Block;
import fr.jalon.indicators.oarsa.questionnaire.Row;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The persons of the survey as a relation: one row each, on which line of each block she stands and
 * what is true of her on the day. Everything is read from what was told, never from today's state.
 */
final class Persons {
  private static final String AS_TOLD =
      """
      select parcours_id, person_id, territory, birth_month, sex, family_situation, education,
             requested_on, entered_on, closed_on
        from parcours_fact
       where closed_reason is distinct from 'DOUBLON' and entered_on is not null
      """;

  /** A closing that a split undid since is none, once the split is known. */
  private static final String AS_KNOWN =
      """
      select f.parcours_id, f.person_id, f.territory, f.birth_month, f.sex, f.family_situation,
             f.education, d.requested_on, d.entered_on, d.closed_on
        from parcours_fact f
        join (select parcours_id,
                     min(happened_on) filter (where name = 'REQUESTED') as requested_on,
                     min(happened_on) filter (where name = 'ENTERED') as entered_on,
                     min(happened_on) filter (where name = 'CLOSED') as closed_on
                from milestone m
               where name in ('REQUESTED', 'ENTERED', 'CLOSED') and learnt_at < :known
                 and not (name = 'CLOSED' and exists (
                   select from parcours_reopened r
                    where r.parcours_id = m.parcours_id
                      and r.reopened_at >= m.learnt_at and r.reopened_at < :known))
               group by parcours_id) d using (parcours_id)
       where f.closed_reason is distinct from 'DOUBLON' and d.entered_on is not null
      """;

  private static final String RELATION =
      """
      with recursive same_person (told, person) as (
        select absorbed_id, person_id from person_merged
        union
        select s.told, m.person_id from same_person s
          join person_merged m on m.absorbed_id = s.person),
      whose as (
        select told, person from same_person s
         where not exists (select from person_merged m where m.absorbed_id = s.person)),
      parcours as ({parcours}),
      last_entry as (
        select distinct on (person_id) p.*,
               (closed_on is null or closed_on > :day) as open
          from parcours p
         where entered_on <= :day
         order by person_id, entered_on desc, closed_on desc nulls first, parcours_id),
      right_at as (
        select distinct on (coalesce(w.person, t.person_id))
               coalesce(w.person, t.person_id) as person, t.code as state, t.detail as subject
          from telling t left join whose w on w.told = t.person_id
         where t.kind = 'RIGHT' and t.started_on <= :day and t.learnt_at < :known
         order by coalesce(w.person, t.person_id), t.started_on desc, t.learnt_at desc,
                  t.event_id desc),
      -- A file that says nothing of the duties does not say no: an open parcours says yes.
      in_scope as (
        select r.person, r.state, case when p.open then p.parcours_id end as parcours_id,
               p.territory, p.birth_month, p.sex, p.family_situation, p.education,
               p.requested_on, p.entered_on
          from right_at r left join last_entry p on p.person_id = r.person
         where (r.subject = 'YES' or (r.subject = 'UNKNOWN' and p.open)) {territory}),
      population as (select * from in_scope where state = any(:states)),
      registered_at as (
        select distinct on (coalesce(w.person, t.person_id))
               coalesce(w.person, t.person_id) as person, t.code = 'REGISTERED' as registered
          from telling t left join whose w on w.told = t.person_id
         where t.kind = 'REGISTRATION' and t.started_on <= :day and t.learnt_at < :known
         -- Of two facts of one day, the registration prevails.
         order by coalesce(w.person, t.person_id), t.started_on desc, t.code = 'REGISTERED' desc),
      decided as (
        select distinct on (t.subject_id)
               t.subject_id, t.parcours_id, t.detail as organisme, t.started_on as decided_on,
               t.rank
          from telling t join population p on p.parcours_id = t.parcours_id
         where t.kind = 'ORIENTATION' and t.learnt_at < :known
         order by t.subject_id, t.learnt_at desc, t.event_id desc),
      orientation as (
        select parcours_id, organisme, decided_on,
               case when organisme = any(:spe) then 'SPE'
                    when organisme = any(:horsSpe) then 'HORS_SPE' end as side,
               row_number() over from_the_last as from_last,
               count(*) over (partition by parcours_id) as orientations
          from decided
         where decided_on <= :day
        window from_the_last as (
          partition by parcours_id order by decided_on desc, rank desc, subject_id desc)),
      turn as (
        select distinct on (parcours_id) parcours_id, side as towards
          from (select parcours_id, side, decided_on, from_last,
                       lag(side) over (partition by parcours_id order by from_last desc) as before
                  from orientation) each
         where before <> side and decided_on >= :first
         order by parcours_id, from_last),
      -- A contract binds by the terms signed last until the day, to its end if that came first.
      terms as (
        select distinct on (t.subject_id) t.subject_id, t.started_on, t.due_on, t.tags
          from (select *, coalesce(amended_on, asked_on,
                                   (learnt_at at time zone 'Europe/Paris')::date) as agreed_on
                  from telling) t
          join population p on p.parcours_id = t.parcours_id
         where t.kind = 'CONTRACT' and t.started_on is not null and t.learnt_at < :known
           and t.agreed_on <= :day
         order by t.subject_id, t.agreed_on desc, t.learnt_at desc, t.event_id desc),
      ended as (
        select distinct on (t.subject_id) t.subject_id, t.ended_on
          from telling t join population p on p.parcours_id = t.parcours_id
         where t.kind = 'CONTRACT' and t.ended_on is not null and t.learnt_at < :known
         order by t.subject_id, t.learnt_at desc, t.event_id desc),
      begun as (
        select t.parcours_id, t.subject_id, t.asked_on as signed_on, t.flag as first_since_entry,
               n.started_on, n.due_on, n.tags, least(n.due_on, e.ended_on) as until,
               count(*) over (partition by t.parcours_id) as contracts
          from telling t
          join terms n on n.subject_id = t.subject_id
          left join ended e on e.subject_id = t.subject_id
         where t.kind = 'CONTRACT' and t.asked_on is not null and t.code = any(:contracts)
           and t.learnt_at < :known and n.started_on <= :day),
      binding as (
        select distinct on (parcours_id) * from begun
         where until >= :day
         order by parcours_id, started_on desc, signed_on desc, subject_id),
      stood as (
        select {lines},
               p.parcours_id, o.organisme, o.orientations = 1 as primo_oriented,
               o.organisme = any(:franceTravail) as at_france_travail,
               o.organisme <> all(:franceTravail) as elsewhere,
               coalesce(r.registered, false) as registered,
               p.entered_on >= :first as entered_in_year,
               t.towards, o.decided_on - p.entered_on as orientation_delay,
               o.organisme <> all(:franceTravail) and c.parcours_id is not null as under_contract,
               c.contracts = 1 and c.first_since_entry is distinct from false as primo_contract,
               c.signed_on - o.decided_on as contract_delay,
               c.started_on as contract_starts, c.due_on + 1 as contract_ends, c.tags as actions
          from population p
          left join orientation o on o.parcours_id = p.parcours_id and o.from_last = 1
          left join turn t on t.parcours_id = p.parcours_id
          left join binding c on c.parcours_id = p.parcours_id
          left join registered_at r on r.person = p.person)
      """;

  private Persons() {}

  /** The text up to a last table, {@code stood}; each block is a column {@code b0}, {@code b1}… */
  static String relation(Question question) {
    var blocks = question.questionnaire().blocks();
    var lines =
        IntStream.range(0, blocks.size())
            .mapToObj(i -> "%s as b%d".formatted(line(blocks.get(i), i), i))
            .collect(Collectors.joining(",\n               "));
    return RELATION
        .replace("{parcours}", question.known().isPresent() ? AS_KNOWN : AS_TOLD)
        .replace(
            "{territory}", question.territory().isPresent() ? "and p.territory = :territory" : "")
        .replace("{lines}", lines);
  }

  /** The name of the parameter that holds the values of a line. */
  static String values(int block, int row) {
    return "line%d_%d".formatted(block, row);
  }

  /** On which line of the block a person stands: its rank; nowhere when the bands leave a hole. */
  private static String line(Block block, int rank) {
    var cases = new ArrayList<String>();
    for (int i = 0; i < block.rows().size(); i++) {
      var row = block.rows().get(i);
      if (!row.unknown()) {
        cases.add("when %s then %d".formatted(condition(block, row, values(rank, i)), i));
      }
    }
    var unknown =
        block.trait().banded()
            ? "case when %s is null then %d %s end"
            : "case when %s is null then %d %s else %2$d end";
    return unknown.formatted(column(block), block.unknown(), String.join(" ", cases));
  }

  private static String column(Block block) {
    return switch (block.trait()) {
      case AGE -> "p.birth_month";
      case SEX -> "p.sex";
      case FAMILY_SITUATION -> "p.family_situation";
      case SENIORITY -> "p.requested_on";
      case EDUCATION -> "p.education";
    };
  }

  private static String condition(Block block, Row row, String values) {
    var bounds = new ArrayList<String>();
    switch (block.trait()) {
      case AGE -> {
        // Whoever was born in a year has had her birthday on its last day.
        var age = "extract(year from cast(:day as date)) - left(p.birth_month, 4)::int";
        row.band().from().ifPresent(from -> bounds.add("%s >= %d".formatted(age, from)));
        row.band().until().ifPresent(until -> bounds.add("%s < %d".formatted(age, until)));
      }
      case SENIORITY -> {
        var since = "p.requested_on + interval '%d months' %s :day";
        row.band().from().ifPresent(from -> bounds.add(since.formatted(from, "<=")));
        row.band().until().ifPresent(until -> bounds.add(since.formatted(until, ">")));
      }
      case SEX, FAMILY_SITUATION, EDUCATION ->
          bounds.add("%s = any(:%s)".formatted(column(block), values));
    }
    return String.join(" and ", bounds);
  }
}
