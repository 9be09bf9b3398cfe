package fr.jalon.orientation.parcours;

import fr.jalon.contracts.Origin;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Opens the parcours of a person whom only the département's own records tell of. It is of the
 * stock, which is never counted among those who enter, and begins on the first day that is told.
 */
@ApplicationScoped
public class OpenTakenOver {
  private static final String RULE = "REPRISE";
  private static final String REASON =
      "Repris d'un tableau du département, au premier jour qu'il donne";

  private final ParcoursOpeningRepository parcours;
  private final Policies policies;
  private final Clock clock;

  OpenTakenOver(ParcoursOpeningRepository parcours, Policies policies, Clock clock) {
    this.parcours = parcours;
    this.policies = policies;
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  public ParcoursId handle(
      PersonId person, LocalDate birthDate, LocalDate since, String departement) {
    var opening =
        new Opening(
            new ParcoursId(UUID.randomUUID()),
            person,
            Origin.STOCK,
            RULE,
            REASON,
            policies.regimeOn(since).regime(),
            since,
            since,
            since,
            since,
            null,
            null,
            new Profile(
                YearMonth.from(birthDate).toString(), Sex.UNKNOWN, FamilySituation.UNKNOWN, null));
    parcours.open(List.of(opening), null, clock.instant(), policies);
    parcours.tell(List.of(opening.told(departement, clock.instant())));
    return opening.parcours();
  }
}
