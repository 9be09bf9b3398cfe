package fr.jalon.orientation.twin;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.orientation.beneficiary.ReadingTraceRepository;
import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads what tells two persons apart, for the eyes of the agent who decides; traced on both. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class SideRepository {
  private final BulkRepository bulk;
  private final ReadingTraceRepository traces;

  SideRepository(BulkRepository bulk, ReadingTraceRepository traces) {
    this.bulk = bulk;
    this.traces = traces;
  }

  /** One of the two; never the NIR itself. */
  @Schema(name = "ConflictSide")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Side(
      UUID personId,
      @Nullable String title,
      String lastName,
      String birthName,
      String firstName,
      @Nullable String otherFirstNames,
      LocalDate birthDate,
      @Nullable String birthPlace,
      @Nullable Integer birthRank,
      String sex,
      @Schema(
              description = "Un NIR est connu, provisoire ou définitif, ou aucun",
              examples = "NONE")
          NirKnown nir,
      List<Membership> memberships,
      @Schema(description = "Adresse actuelle, comme sur une enveloppe")
          @Nullable List<String> address,
      List<FollowedParcours> parcours) {

    @Override
    public String toString() {
      return "Side[" + personId + "]";
    }
  }

  /** What is known of a NIR, without showing it. */
  enum NirKnown {
    NONE,
    PROVISIONAL,
    DEFINITIVE
  }

  /** A place in a household. */
  @Schema(name = "ConflictMembership")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Membership(
      String caseNumber, String role, LocalDate sinceOn, @Nullable LocalDate untilOn) {}

  /** A parcours of that person. */
  @Schema(name = "ConflictParcours")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FollowedParcours(
      UUID id,
      String stage,
      @Nullable String territory,
      LocalDate enteredOn,
      @Nullable LocalDate closedOn) {}

  /** Both sides, in that order, with whether their NIR is the same. */
  record Sides(Side left, Side right, boolean sameNir) {}

  private record Same(boolean same) {}

  Sides of(UUID left, UUID right) {
    var sides =
        bulk.select(
            """
            select p.id as person_id, p.title, p.last_name, p.birth_name, p.first_name,
                   p.other_first_names, p.birth_date, p.birth_place, p.birth_rank, p.sex,
                   case when p.nir_index is null then 'NONE' when p.nir_provisional
                        then 'PROVISIONAL' else 'DEFINITIVE' end as nir,
                   coalesce((select json_agg(json_build_object(
                              'case_number', h.number, 'role', m.role, 'since_on', m.since_on,
                              'until_on', m.until_on) order by m.since_on, h.number)
                              from household_member m join household h on h.id = m.household_id
                             where m.person_id = p.id), '[]') as memberships,
                   (select to_json(a.lines)
                      from household_member m join address a on a.household_id = m.household_id
                     where m.person_id = p.id
                     order by m.until_on desc nulls first, m.since_on desc, a.rank
                     limit 1) as address,
                   coalesce((select json_agg(json_build_object(
                              'id', q.id, 'stage', q.stage, 'territory', q.territory,
                              'entered_on', q.entered_on, 'closed_on', q.closed_on)
                              order by q.entered_on, q.id)
                              from parcours q where q.person_id = p.id), '[]') as parcours
              from person p where p.id in (?, ?)
            """,
            Side.class,
            left,
            right);
    var same =
        bulk.select(
            """
            select count(distinct nir_index) = 1 and count(nir_index) = 2 as same
              from person where id in (?, ?)
            """,
            Same.class,
            left,
            right);
    traces.read("Doublon", List.of(left, right));
    return new Sides(one(sides, left), one(sides, right), same.getFirst().same());
  }

  private static Side one(List<Side> sides, UUID id) {
    return Objects.requireNonNull(
        sides.stream().filter(side -> side.personId().equals(id)).findFirst().orElse(null));
  }
}
