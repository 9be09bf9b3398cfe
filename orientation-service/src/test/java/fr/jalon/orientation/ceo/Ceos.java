package fr.jalon.orientation.ceo;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.Head;
import fr.jalon.orientation.ceo.Ceo.Terms;
import fr.jalon.orientation.parcours.ParcoursId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** CEOs for tests. */
final class Ceos {
  private Ceos() {}

  static Head head() {
    return new Head(
        UUID.randomUUID(),
        new ParcoursId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        UUID.randomUUID());
  }

  static Terms terms() {
    return new Terms(
        """
        Sans emploi depuis huit mois après six ans dans la restauration. Logée chez sa mère à \
        Aurillac, sans véhicule. Deux enfants de 4 et 7 ans, gardés une semaine sur deux.\
        """,
        """
        Retrouver un emploi à temps partiel dans l'aide à domicile d'ici six mois.
        Obtenir un logement autonome.\
        """,
        """
        Rencontrer le référent chaque mois.
        Mettre à jour le CV et s'inscrire à deux agences.
        Déposer un dossier de logement social.\
        """,
        """
        Proposer un premier rendez-vous d'accompagnement sous quinze jours.
        Instruire une aide à la mobilité (location de véhicule à tarif social).
        Appuyer la demande de place en crèche.\
        """);
  }

  static Draft draft() {
    return new Draft(head(), terms(), 1);
  }

  static Signature signature(Signatory signatory, LocalDate on) {
    return new Signature(signatory, on, Optional.of("Aurillac"), "Dominique Roche");
  }
}
