package fr.jalon.orientation.parcours;

import fr.jalon.contracts.OrientationEvent.ParcoursOpened;
import fr.jalon.contracts.Origin;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.bulk.TimeOrderedUuid;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.cnaf.Dossier.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcours that begins: an entry, counted as such, or part of the stock with which a département
 * starts, never counted.
 */
record Opening(
    ParcoursId parcours,
    PersonId person,
    Origin origin,
    String entryRule,
    String entryReason,
    String regime,
    LocalDate requestedOn,
    LocalDate enteredOn,
    LocalDate notifiedOn,
    LocalDate receivedOn,
    @Nullable UUID previous,
    @Nullable String territory,
    Profile profile) {

  ParcoursOpened told(String departement, Instant now) {
    return new ParcoursOpened(
        TimeOrderedUuid.next(),
        now,
        departement,
        person.value(),
        parcours.value(),
        origin,
        entryRule,
        entryReason,
        regime,
        requestedOn,
        enteredOn,
        notifiedOn,
        receivedOn,
        previous,
        territory,
        profile);
  }

  /** What the counts need; the CAF's file says nothing of education. */
  static Profile profile(Dossier dossier, Member member) {
    return new Profile(
        YearMonth.from(member.birthDate()).toString(),
        Sex.valueOf(member.sex()),
        familySituation(dossier),
        null);
  }

  /** SITFAM, and whether RSA counts a child in the household. */
  static FamilySituation familySituation(Dossier dossier) {
    boolean children = dossier.members().stream().anyMatch(m -> m.role().equals("ENF"));
    return switch (dossier.familySituation()) {
      case "MAR", "PAC", "VIM", "RVC", "RVM", "RPA" ->
          children ? FamilySituation.COUPLE_WITH_CHILDREN : FamilySituation.COUPLE;
      case "CEL", "DIV", "VEU", "SEF", "SEL", "ISO", "ABA" ->
          children ? FamilySituation.SINGLE_WITH_CHILDREN : FamilySituation.SINGLE;
      default -> FamilySituation.UNKNOWN;
    };
  }
}
