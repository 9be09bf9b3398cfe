package fr.jalon.orientation.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.orientation.recognition.Acquaintances.Choice;
import fr.jalon.orientation.recognition.Recognised.Doubtful;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.orientation.recognition.RecognitionRepository.Candidates;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcquaintancesTest {
  private static final UUID HOUSEHOLD = UUID.randomUUID();
  private static final LocalDate BORN = LocalDate.of(1987, 8, 1);
  private static final UUID KNOWN = UUID.randomUUID();

  private final Acquaintances acquaintances = new Acquaintances();

  @Test
  void theNirWithTheBirthDateComesFirst() {
    var choice = choose(wanted("nir", "AURILLAC"), new Candidates(0, KNOWN, null, null));

    assertThat(choice).isEqualTo(new Choice(KNOWN, Found.BY_NIR, List.of()));
  }

  @Test
  void sameNamesBirthDateAndCommuneAreTheSamePersonWhateverTheSpelling() {
    var choice =
        choose(wanted(null, "SAINT-FLOUR"), alike(elsewhere(null, false, "St Flour", null)));

    assertThat(choice).isEqualTo(new Choice(KNOWN, Found.BY_NAME, List.of()));
  }

  @Test
  void aNirThatComesLateGoesToThePersonKnownByName() {
    var choice = choose(wanted("nir", "AURILLAC"), alike(elsewhere(null, false, "AURILLAC", null)));

    assertThat(choice.found()).isEqualTo(Found.BY_NAME);
    assertThat(choice.id()).isEqualTo(KNOWN);
  }

  @Test
  void aDefinitiveNirReplacesAProvisionalOne() {
    var choice =
        choose(wanted("definitive", "AURILLAC"), alike(elsewhere("temp", true, "AURILLAC", null)));

    assertThat(choice.id()).isEqualTo(KNOWN);
  }

  @Test
  void twoDefinitiveNirsOfTheSameNamesAndBirthAreForAHuman() {
    var choice =
        choose(wanted("one", "AURILLAC"), alike(elsewhere("two", false, "AURILLAC", null)));

    assertInDoubt(choice, Doubt.NIR_DIFFERS);
  }

  @Test
  void namesakesOfOneBirthDateWithTheirOwnNirsStayTwoPeopleAndNobodyIsAsked() {
    var choice = choose(wanted("one", "AURILLAC"), alike(elsewhere("two", false, "LYON", null)));

    assertThat(choice.found()).isEqualTo(Found.NEW);
    assertThat(choice.doubts()).isEmpty();
  }

  @Test
  void sameNamesAndBirthDateWithoutACommuneAreForAHuman() {
    assertInDoubt(
        choose(wanted(null, null), alike(elsewhere(null, false, "LYON", null))),
        Doubt.BIRTH_PLACE_UNSURE);
  }

  @Test
  void inTheirOwnHouseholdSameNamesAndBirthDateAreEnough() {
    var here = new Alike(KNOWN, null, false, null, null, null, true, true);

    assertThat(choose(wanted(null, "AURILLAC"), alike(here)).id()).isEqualTo(KNOWN);
  }

  @Test
  void twinsOfTheSameNameAreToldApartByTheirRank() {
    var first = new Alike(KNOWN, null, false, 1, "AURILLAC", null, true, true);
    var second = new Wanted(0, HOUSEHOLD, null, false, BORN, "Roux", "Jean", 2, "AURILLAC", null);

    var choice = choose(second, alike(first));

    assertThat(choice.found()).isEqualTo(Found.NEW);
  }

  @Test
  void theSameNirWithAnotherBirthDateMakesAPersonAndAsksAHuman() {
    assertInDoubt(
        choose(wanted("nir", "AURILLAC"), new Candidates(0, null, List.of(KNOWN), null)),
        Doubt.SAME_NIR_OTHER_BIRTH_DATE);
  }

  @Test
  void whenSeveralWouldDoNobodyIsGuessed() {
    var other = new Alike(UUID.randomUUID(), null, false, null, "AURILLAC", null, false, false);

    var choice =
        choose(wanted(null, "AURILLAC"), alike(elsewhere(null, false, "AURILLAC", null), other));

    assertThat(choice.found()).isEqualTo(Found.AMBIGUOUS);
    assertThat(choice.doubts()).extracting(Doubtful::why).containsOnly(Doubt.SEVERAL_ALIKE);
    assertThat(choice.doubts()).hasSize(2);
  }

  @Test
  void twoMembersOfADossierThatNothingTellsApartAreTwoAndStayTwoTheNextMonth() {
    var taken = new HashSet<UUID>();
    var first = acquaintances.choose(wanted(null, "AURILLAC"), alike(), taken);
    var second = acquaintances.choose(wanted(null, "AURILLAC"), alike(), taken);

    assertThat(second.id()).isNotEqualTo(first.id());
    assertInDoubt(second, Doubt.TWICE_IN_DOSSIER);

    var known =
        alike(
            new Alike(first.id(), null, false, null, "AURILLAC", null, true, true),
            new Alike(second.id(), null, false, null, "AURILLAC", null, true, true));
    var nextMonth = new Acquaintances();
    Set<UUID> takenThen = new HashSet<>();
    assertThat(nextMonth.choose(wanted(null, "AURILLAC"), known, takenThen).id())
        .isEqualTo(first.id());
    assertThat(nextMonth.choose(wanted(null, "AURILLAC"), known, takenThen).id())
        .isEqualTo(second.id());
  }

  @Test
  void twoDossiersOfOneBatchThatTellOfTheSamePersonMakeOne() {
    var first = choose(wanted("nir", "AURILLAC"), alike());
    var byNir = choose(wanted("nir", "AURILLAC"), alike());
    var other =
        new Wanted(0, UUID.randomUUID(), null, false, BORN, "ROUX", "JEAN", null, "Aurillac", null);

    assertThat(byNir.id()).isEqualTo(first.id());
    assertThat(choose(other, alike()).id()).isEqualTo(first.id());
  }

  @Test
  void theNirOfAnotherThanTheOneOfTheHouseholdAsksAHuman() {
    var owner = UUID.randomUUID();
    var here = new Alike(KNOWN, null, false, null, null, null, true, true);

    var choice = choose(wanted("nir", "AURILLAC"), new Candidates(0, owner, null, List.of(here)));

    assertThat(choice.id()).isEqualTo(owner);
    assertThat(choice.doubts()).extracting(Doubtful::why).containsExactly(Doubt.NIR_OF_ANOTHER);
  }

  @Test
  void otherFirstNamesThatContradictEachOtherAskAHuman() {
    var wanted =
        new Wanted(0, HOUSEHOLD, null, false, BORN, "Roux", "Jean", null, "AURILLAC", "Marie");

    assertInDoubt(
        choose(wanted, alike(elsewhere(null, false, "AURILLAC", "Paul"))),
        Doubt.FIRST_NAMES_DIFFER);
  }

  private Choice choose(Wanted wanted, Candidates candidates) {
    return acquaintances.choose(wanted, candidates, new HashSet<>());
  }

  private static void assertInDoubt(Choice choice, Doubt why) {
    assertThat(choice.found()).isEqualTo(Found.AMBIGUOUS);
    assertThat(choice.id()).isNotEqualTo(KNOWN);
    assertThat(choice.doubts()).extracting(Doubtful::why).containsExactly(why);
  }

  private static Wanted wanted(@Nullable String nir, @Nullable String birthPlace) {
    return new Wanted(0, HOUSEHOLD, nir, false, BORN, "Roux", "Jean", null, birthPlace, null);
  }

  private static Alike elsewhere(
      @Nullable String nir, boolean provisional, String place, @Nullable String others) {
    return new Alike(KNOWN, nir, provisional, null, place, others, false, false);
  }

  private static Candidates alike(Alike... alike) {
    return new Candidates(0, null, null, List.of(alike));
  }
}
