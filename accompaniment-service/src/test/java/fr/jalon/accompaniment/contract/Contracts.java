package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.followup.Accompaniments.NOW;
import static fr.jalon.accompaniment.followup.Accompaniments.ORIENTED_ON;

import fr.jalon.accompaniment.contract.Contract.Head;
import fr.jalon.accompaniment.contract.Contract.InForce;
import fr.jalon.accompaniment.contract.Contract.Proposed;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.Accompaniments;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import fr.jalon.platform.document.HandDrawing;
import fr.jalon.platform.signature.Signature;
import fr.jalon.platform.signature.Signature.Mark;
import fr.jalon.platform.signature.Signature.Signer;
import fr.jalon.platform.signature.Witness;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contracts for tests: six months of job search and mobility. */
public final class Contracts {
  public static final LocalDate STARTS_ON = LocalDate.of(2026, 3, 20);
  public static final LocalDate ENDS_ON = LocalDate.of(2026, 9, 19);

  private Contracts() {}

  public static Terms terms() {
    return lasting(STARTS_ON, ENDS_ON);
  }

  public static Terms lasting(LocalDate startsOn, LocalDate endsOn) {
    return new Terms(
        "Retrouver un emploi dans l'aide à domicile.\nReprendre confiance.",
        Terms.numbered(
            List.of(
                new Terms.Action(ActionKind.JOB_SEARCH, "Deux candidatures par semaine."),
                new Terms.Action(ActionKind.MOBILITY, "Passer le code <de la route> & conduire."),
                new Terms.Action(ActionKind.JOB_SEARCH, "S'inscrire à deux agences d'intérim.")),
            List.of("Prévenir le référent en cas d'empêchement."),
            List.of("Proposer un rendez-vous chaque mois.", "Instruire une aide au permis.")),
        startsOn,
        endsOn,
        new Activity.Full(15));
  }

  public static Proposed draft() {
    return draft(Accompaniments.open());
  }

  public static Proposed draft(Accompaniment accompaniment) {
    return draft(accompaniment, ContractKind.CER);
  }

  public static Proposed draft(Accompaniment accompaniment, ContractKind kind) {
    return Contract.drawUp(
        new Head(
            new ContractId(UUID.randomUUID()),
            Contract.File.of(accompaniment),
            kind,
            Optional.empty(),
            new Contract.Drawing(NOW, "agent-conseiller-015")),
        terms());
  }

  public static Signature<Signatory> signature(Signatory by, LocalDate on) {
    return signature(by, on, new Mark.Typed());
  }

  public static Signature<Signatory> drawn(Signatory by, LocalDate on) {
    var drawing =
        HandDrawing.ofPath(
            "M 10 60 C 30 10 40 10 45 50 C 50 90 60 20 70 40 L 80 55 Q 95 20 105 50"
                + " C 115 80 130 10 150 45 L 190 38 M 60 70 L 170 62",
            "/drawingPath");
    return signature(by, on, new Mark.Drawn(drawing));
  }

  private static Signature<Signatory> signature(Signatory by, LocalDate on, Mark mark) {
    var name = by == Signatory.PERSON ? Optional.<String>empty() : Optional.of("Dominique Roche");
    return new Signature<>(
        by,
        on,
        Optional.of("Aurillac"),
        new Signer(name, Optional.empty()),
        mark,
        new Witness("agent-conseiller-015", "Dominique Roche"));
  }

  /** A text that both have signed, in that order. */
  public static Text.Agreed agreed(
      Text text, Signature<Signatory> first, Signature<Signatory> second) {
    if (text.read(ORIENTED_ON).sign(first).sign(second) instanceof Text.Agreed agreed) {
      return agreed;
    }
    throw new AssertionError("two signatures bind");
  }

  public static InForce signed(Accompaniment accompaniment) {
    return signed(draft(accompaniment));
  }

  public static InForce signed(Proposed draft) {
    var agreed =
        agreed(
            draft.text(),
            drawn(Signatory.PERSON, ORIENTED_ON.plusDays(18)),
            signature(Signatory.REFERENT, ORIENTED_ON.plusDays(20)));
    return draft.bind(agreed, 1, Optional.of(true));
  }
}
