package fr.jalon.orientation.beneficiary;

import static java.util.stream.Collectors.toMap;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who a person is. */
@ApplicationScoped
public class PersonRepository {
  private final BulkRepository bulk;

  PersonRepository(BulkRepository bulk) {
    this.bulk = bulk;
  }

  private record Asked(UUID askedId) {}

  record IdentityRow(
      UUID askedId,
      UUID id,
      @Nullable String title,
      String lastName,
      String birthName,
      String firstName,
      LocalDate birthDate,
      @Nullable List<String> lines) {

    PersonIdentity toIdentity() {
      return new PersonIdentity(
          new PersonId(id),
          Optional.ofNullable(title).orElse(""),
          lastName,
          birthName,
          firstName,
          birthDate,
          Optional.ofNullable(lines).filter(known -> !known.isEmpty()).map(PostalAddress::new));
    }

    @Override
    public String toString() {
      return "IdentityRow[" + id + "]";
    }
  }

  /** The identity of one person, as {@link #identities} reads it. */
  @Transactional
  public Optional<PersonIdentity> identity(PersonId id) {
    return Optional.ofNullable(identities(List.of(id)).get(id));
  }

  /**
   * The identities, by the ids asked for, each with the address of the household where the person
   * was last a member; where a person was merged, those of the person kept.
   */
  @Transactional
  public Map<PersonId, PersonIdentity> identities(List<PersonId> ids) {
    return bulk
        .ask(
            """
            select asked.asked_id, p.id, p.title, p.last_name, p.birth_name, p.first_name,
                   p.birth_date, at.lines
              from json_to_recordset(cast(? as json)) as asked (asked_id uuid)
              join person one on one.id = asked.asked_id
              join person p on p.id = coalesce(one.kept_as, one.id)
              left join lateral (
                select a.lines
                  from household_member m
                  join address a on a.household_id = m.household_id
                 where m.person_id = p.id
                 order by m.until_on desc nulls first, m.since_on desc, a.rank
                 limit 1) at on true
            """,
            IdentityRow.class,
            ids.stream().distinct().map(id -> new Asked(id.value())).toList())
        .stream()
        .collect(toMap(row -> new PersonId(row.askedId()), IdentityRow::toIdentity));
  }
}
