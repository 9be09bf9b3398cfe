package fr.jalon.orientation.takeover;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.spreadsheet.Field;
import fr.jalon.orientation.spreadsheet.LineContent;
import fr.jalon.orientation.takeover.KnownRepository.Candidate;
import fr.jalon.orientation.takeover.Plan.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of whom a line speaks: never told by contacts, and by nobody where two people could be meant. */
sealed interface Recognition {

  /** It is this person. */
  record Someone(PersonId person) implements Recognition {}

  /** It is nobody known: a person of their own, who may look like someone known. */
  record Newcomer(boolean doubtful) implements Recognition {}

  /** It is nobody, or nobody can tell. */
  record Nobody(Outcome outcome, @Nullable Field blamed, String why) implements Recognition {}

  /** By NIR and birth date; failing that by name, first name and birth date. */
  static Recognition ofTracking(
      LineContent line, Optional<String> nirIndex, List<Candidate> candidates) {
    var sameNir = candidates.stream().filter(someone -> hasNir(someone, nirIndex)).toList();
    var birthDate = line.birthDate();
    if (birthDate.isEmpty()) {
      return new Nobody(
          Outcome.UNMATCHED, Field.BIRTH_DATE, "Sans date de naissance, personne n'est reconnu.");
    }
    var certain =
        sameNir.stream().filter(one -> one.birthDate().equals(birthDate.get())).findFirst();
    if (certain.isPresent()) {
      return someone(certain.get().id());
    }
    if (!sameNir.isEmpty()) {
      return new Nobody(
          Outcome.CONFLICT, Field.BIRTH_DATE, "Ce NIR est connu avec une autre date de naissance.");
    }
    var named =
        candidates.stream()
            .filter(one -> one.birthDate().equals(birthDate.get()) && one.isNamed(line))
            .toList();
    var possible =
        named.stream().filter(one -> nirIndex.isEmpty() || one.nirIndex() == null).toList();
    if (possible.size() == 1 && named.size() == 1) {
      return someone(possible.getFirst().id());
    }
    if (!named.isEmpty()) {
      return new Nobody(
          Outcome.CONFLICT,
          possible.isEmpty() ? Field.NIR : Field.LAST_NAME,
          possible.isEmpty()
              ? "Une personne de mêmes noms et date de naissance a un autre NIR."
              : "Plusieurs personnes ont ces noms et cette date de naissance.");
    }
    return new Nobody(
        Outcome.UNMATCHED,
        null,
        "Personne que le flux de la CAF ne connaît pas : elle n'est pas créée.");
  }

  /** By NIR; failing that by the role in the household of that number. */
  static Recognition ofContacts(
      LineContent line, Optional<String> nirIndex, List<Candidate> candidates, List<UUID> members) {
    var sameNir = candidates.stream().filter(someone -> hasNir(someone, nirIndex)).toList();
    if (sameNir.size() == 1) {
      return someone(sameNir.getFirst().id());
    }
    if (sameNir.size() > 1) {
      return new Nobody(Outcome.CONFLICT, Field.NIR, "Plusieurs personnes ont ce NIR.");
    }
    if (nirIndex.isPresent() && members.isEmpty()) {
      return new Nobody(Outcome.UNMATCHED, Field.NIR, "Ce NIR n'est pas connu du flux de la CAF.");
    }
    return switch (members.size()) {
      case 1 -> someone(members.getFirst());
      case 0 ->
          new Nobody(
              Outcome.UNMATCHED,
              line.role().isEmpty() ? Field.ROLE : Field.MATRICULE,
              line.role().isEmpty()
                  ? "Le rôle manque ou n'est pas reconnu : demandeur ou conjoint."
                  : "Aucun foyer connu n'a ce numéro et une personne de ce rôle.");
      default ->
          new Nobody(
              Outcome.CONFLICT, Field.MATRICULE, "Plusieurs personnes répondent à ce numéro.");
    };
  }

  private static boolean hasNir(Candidate someone, Optional<String> nirIndex) {
    return nirIndex.isPresent() && nirIndex.get().equals(someone.nirIndex());
  }

  private static Recognition someone(UUID id) {
    return new Someone(new PersonId(id));
  }
}
