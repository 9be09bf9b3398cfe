package fr.jalon.orientation.beneficiary;

import fr.jalon.orientation.bulk.BulkRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
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

  record IdentityRow(
      UUID id,
      @Nullable String title,
      String lastName,
      String birthName,
      String firstName,
      LocalDate birthDate,
      @Nullable List<String> lines) {}

  /** The identity, with the address of the household where the person was last a member. */
  @Transactional
  public Optional<PersonIdentity> identity(PersonId id) {
    return bulk
        .select(
            """
            select p.id, p.title, p.last_name, p.birth_name, p.first_name, p.birth_date, at.lines
              from person p
              left join lateral (
                select a.lines
                  from household_member m
                  join address a on a.household_id = m.household_id
                 where m.person_id = p.id
                 order by m.until_on desc nulls first, m.since_on desc, a.rank
                 limit 1) at on true
             where p.id = ?
            """,
            IdentityRow.class,
            id.value())
        .stream()
        .findFirst()
        .map(
            row ->
                new PersonIdentity(
                    id,
                    Optional.ofNullable(row.title()).orElse(""),
                    row.lastName(),
                    row.birthName(),
                    row.firstName(),
                    row.birthDate(),
                    Optional.ofNullable(row.lines())
                        .filter(lines -> !lines.isEmpty())
                        .map(PostalAddress::new)));
  }
}
