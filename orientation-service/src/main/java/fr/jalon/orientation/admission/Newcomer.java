package fr.jalon.orientation.admission;

import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.cnaf.Dossier.Member;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is not known to receive RSA, as an agent describes them. */
record Newcomer(
    PublicKind kind,
    @Nullable String title,
    String lastName,
    String birthName,
    String firstName,
    @Nullable String otherFirstNames,
    LocalDate birthDate,
    @Nullable String birthPlace,
    @Nullable String nir,
    Sex sex,
    FamilySituation familySituation,
    @Nullable String education,
    @Nullable String commune,
    LocalDate admittedOn) {

  /** What the counts need, and nothing that names anybody. */
  Profile profile() {
    return new Profile(YearMonth.from(birthDate).toString(), sex, familySituation, education);
  }

  /**
   * The same as a dossier of one, so that the person is recognised as any other: by NIR and birth
   * date, else by names, birth date and commune of birth, never by contacts. No household has its
   * number, and none is made of it.
   */
  Dossier dossier(String departement) {
    return new Dossier(
        "ADMISSION-" + UUID.randomUUID(),
        departement,
        "",
        "",
        admittedOn,
        null,
        null,
        "0",
        List.of(),
        null,
        null,
        "",
        List.of(
            new Member(
                title,
                lastName,
                birthName,
                firstName,
                otherFirstNames,
                birthDate,
                null,
                birthPlace,
                nir,
                sex.name(),
                admittedOn,
                null,
                "",
                null,
                false)),
        List.of(),
        false,
        0);
  }

  @Override
  public String toString() {
    return "Newcomer[" + kind + "]";
  }
}
