package fr.jalon.orientation.proposal;

import fr.jalon.contracts.ParcoursType;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.BulkRepository;
import fr.jalon.orientation.directory.OrganismeKind;
import fr.jalon.orientation.dsp.DspRepository;
import fr.jalon.orientation.dsp.SocioProfessionalSituation;
import fr.jalon.orientation.parcours.ParcoursId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what is known of persons, one statement for one or for thousands: age, seniority, family,
 * what they said when applying, what a professional found since, who is believed first.
 */
@ApplicationScoped
class FactsRepository {
  private final BulkRepository database;
  private final DspRepository answers;

  FactsRepository(BulkRepository database, DspRepository answers) {
    this.database = database;
    this.answers = answers;
  }

  /** A parcours, what is known of its person, and what was decided first, if anything was. */
  record Subject(
      ParcoursId parcours,
      PersonId person,
      String regime,
      Facts facts,
      Optional<ParcoursType> decidedType,
      Optional<OrganismeKind> decidedKind) {}

  private record DomainLevel(Fact domain, String level) {}

  private record SubjectRow(
      UUID parcoursId,
      UUID personId,
      String regime,
      int age,
      int seniority,
      @Nullable String familySituation,
      List<DomainLevel> domains,
      @Nullable ParcoursType decidedType,
      @Nullable OrganismeKind decidedKind) {}

  private static final String SUBJECTS =
      """
      select p.id as parcours_id, p.person_id, p.regime,
             greatest(extract(year from age(at.day, b.birth_date)), 0)::integer as age,
             greatest(extract(year from age(at.day, at.first_requested_on)) * 12
                      + extract(month from age(at.day, at.first_requested_on)), 0)::integer
               as seniority,
             h.family_situation,
             coalesce((
               select json_agg(json_build_object('domain', n.domain, 'level', n.level))
                 from (
                   select d.domain, d.level from diagnostic_domain d
                    where d.parcours_id = g.parcours_id and d.version = g.version
                   union all
                   select named.code, 'DIFFICULTY' from unnest(g.needs) as named (code)
                    where not exists (
                      select from diagnostic_domain d
                       where d.parcours_id = g.parcours_id and d.version = g.version
                         and d.domain = named.code)) n), '[]'::json) as domains,
             o.parcours_type as decided_type, r.kind as decided_kind
        from parcours p
        join person b on b.id = p.person_id
        cross join lateral (
          select coalesce(cast(nullif(?, '') as date), p.received_on) as day,
                 (select min(e.requested_on) from parcours e where e.person_id = p.person_id)
                   as first_requested_on) at
        left join diagnostic g on g.parcours_id = p.id
        left join orientation o on o.parcours_id = p.id and o.rank = 1
        left join organisme_referent r on r.id = o.organisme_referent_id
        left join lateral (
          select h.family_situation
            from household_member m join household h on h.id = m.household_id
           where m.person_id = p.person_id
           order by m.until_on desc nulls first, m.since_on desc
           limit 1) h on true
      """;

  /** One parcours, on that day. */
  @Transactional
  Optional<Subject> subject(ParcoursId parcours, LocalDate day) {
    var rows =
        database.select(
            SUBJECTS + " where p.id = ?", SubjectRow.class, day.toString(), parcours.value());
    return subjects(rows).stream().findFirst();
  }

  /** Those received in a period under a regime, as they were on the day they were received. */
  @Transactional
  List<Subject> cohort(String regime, LocalDate from, LocalDate to, Optional<String> territory) {
    var rows =
        database.select(
            SUBJECTS
                + """
                 where p.regime = ? and p.received_on between ? and ?
                   and (? = '' or p.territory = ?)
                """,
            SubjectRow.class,
            "",
            regime,
            from,
            to,
            territory.orElse(""),
            territory.orElse(""));
    return subjects(rows);
  }

  private List<Subject> subjects(List<SubjectRow> rows) {
    var told = answers.of(rows.stream().map(row -> new PersonId(row.personId())).toList());
    return rows.stream()
        .map(row -> {
          var person = new PersonId(row.personId());
          return new Subject(
              new ParcoursId(row.parcoursId()),
              person,
              row.regime(),
              found(row)
                  .orElse(
                      Optional.ofNullable(told.get(person))
                          .map(FactsRepository::said)
                          .orElse(new Facts(Map.of()))),
              Optional.ofNullable(row.decidedType()),
              Optional.ofNullable(row.decidedKind()));
        })
        .toList();
  }

  private static Facts found(SubjectRow row) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    row.domains().forEach(one -> facts.put(one.domain(), one.level()));
    facts.put(Fact.AGE, Integer.toString(row.age()));
    facts.put(Fact.SENIORITY, Integer.toString(row.seniority()));
    var family = row.familySituation();
    if (family != null && Fact.FAMILY_SITUATION.accepts(family)) {
      facts.put(Fact.FAMILY_SITUATION, family);
    }
    return new Facts(facts);
  }

  /** What a person said; a difficulty that they did not name is unknown, not absent. */
  static Facts said(SocioProfessionalSituation data) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    data.workHistory().ifPresent(is -> facts.put(Fact.WORK_HISTORY, is.name()));
    data.unemployment().ifPresent(is -> facts.put(Fact.UNEMPLOYMENT, is.name()));
    data.educationLevel().ifPresent(is -> facts.put(Fact.EDUCATION, is.name()));
    data.professionalProject().ifPresent(is -> facts.put(Fact.PROFESSIONAL_PROJECT, yesNo(is)));
    data.businessProject().ifPresent(is -> facts.put(Fact.BUSINESS_PROJECT, yesNo(is)));
    data.vehicle().ifPresent(has -> facts.put(Fact.MOBILITY, has ? "NO_DIFFICULTY" : "DIFFICULTY"));
    data.housing()
        .ifPresent(kind ->
            facts.put(
                Fact.HOUSING,
                switch (kind) {
                  case AUTONOMOUS -> "NO_DIFFICULTY";
                  case TEMPORARY, PRECARIOUS -> "DIFFICULTY";
                  case EMERGENCY, HOMELESS -> "OBSTACLE";
                }));
    for (var obstacle : SocioProfessionalSituation.Obstacle.values()) {
      if (data.declares(obstacle)) {
        facts.merge(domainOf(obstacle), "DIFFICULTY", FactsRepository::worse);
      }
    }
    return new Facts(facts);
  }

  private static String worse(String known, String also) {
    return known.equals("OBSTACLE") ? known : also;
  }

  /** A disability counts as health, and no more is said of it (CNIL 2023-005). */
  private static Fact domainOf(SocioProfessionalSituation.Obstacle obstacle) {
    return switch (obstacle) {
      case HEALTH, DISABILITY -> Fact.HEALTH;
      case LANGUAGE -> Fact.SKILLS;
      case ADMINISTRATIVE -> Fact.ADMINISTRATIVE;
      case FINANCES -> Fact.FINANCES;
      case CHILDCARE -> Fact.CHILDCARE;
      case CAREGIVING -> Fact.CAREGIVING;
      case FAMILY -> Fact.FAMILY;
      case MOBILITY -> Fact.MOBILITY;
      case HOUSING -> Fact.HOUSING;
      case QUALIFICATION -> Fact.QUALIFICATION;
      case DISCRIMINATION, OTHER -> Fact.OTHER;
    };
  }

  private static String yesNo(boolean is) {
    return is ? "YES" : "NO";
  }
}
