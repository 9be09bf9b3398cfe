package fr.jalon.orientation.ceo;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.Head;
import fr.jalon.orientation.ceo.Terms.FirstAppointment;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.platform.document.HandDrawing;
import fr.jalon.platform.signature.Signature;
import fr.jalon.platform.signature.Signature.Mark;
import fr.jalon.platform.signature.Signature.Signer;
import fr.jalon.platform.signature.Witness;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/** CEOs for tests. */
public final class Ceos {
  public static final LocalDate DECIDED = LocalDate.of(2026, 3, 12);

  private Ceos() {}

  public static Head head() {
    return new Head(
        UUID.randomUUID(),
        new ParcoursId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        UUID.randomUUID());
  }

  public static Terms terms() {
    return Terms.ofLines(
        """
        Sans emploi depuis huit mois après six ans dans la restauration. Logée chez sa mère à \
        Aurillac, sans véhicule. Deux enfants de 4 et 7 ans, gardés une semaine sur deux.\
        """,
        """
        Retrouver un emploi à temps partiel dans l’aide à domicile d’ici six mois.
        Obtenir un logement autonome.\
        """,
        """
        - Rencontrer le référent chaque mois.
        - Mettre à jour le CV et s’inscrire à deux agences ; en garder la trace.

        - Déposer un dossier de logement social.\
        """,
        """
        Proposer un premier rendez-vous d’accompagnement sous quinze jours.
        Instruire une aide à la mobilité (location de véhicule à tarif social).
        Appuyer la demande de place en crèche.\
        """,
        Optional.of(
            new FirstAppointment(
                DECIDED.plusDays(12),
                Optional.of(LocalTime.of(9, 30)),
                Optional.of("Maison des solidarités, Aurillac"))));
  }

  public static Terms lines(String situation, String person) {
    return Terms.ofLines(situation, "o", person, "d", Optional.empty());
  }

  public static Draft draft() {
    return draft(terms());
  }

  public static Draft draft(Terms terms) {
    return new Draft(head(), terms, 1, Optional.empty());
  }

  /** A draft that the person read on the day of the decision. */
  public static Draft read() {
    return draft().read(DECIDED);
  }

  public static Signature<Signatory> signature(Signatory signatory, LocalDate on) {
    return signature(signatory, on, new Mark.Typed(), "Éloïse Lefèvre-Noël");
  }

  public static Signature<Signatory> drawn(Signatory signatory, LocalDate on, String name) {
    var drawing =
        HandDrawing.ofPath(
            "M 10 60 C 30 10 40 10 45 50 C 50 90 60 20 70 40 L 80 55 Q 95 20 105 50"
                + " C 115 80 130 10 150 45 L 190 38 M 60 70 L 170 62",
            "/drawingPath");
    return signature(signatory, on, new Mark.Drawn(drawing), name);
  }

  private static Signature<Signatory> signature(
      Signatory signatory, LocalDate on, Mark mark, String signerName) {
    return new Signature<>(
        signatory,
        on,
        Optional.of("Aurillac"),
        new Signer(Optional.of(signerName), Optional.empty()),
        mark,
        new Witness("agent-1", "Dominique Roche"));
  }
}
