package fr.jalon.accompaniment.contract;

import static fr.jalon.accompaniment.followup.Accompaniments.NOW;
import static fr.jalon.accompaniment.followup.Accompaniments.ORIENTED_ON;

import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.Accompaniments;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Contracts for tests: six months of job search and mobility. */
public final class Contracts {

  private Contracts() {}

  public static Terms terms() {
    return new Terms(
        "Retrouver un emploi dans l'aide à domicile.\nReprendre confiance.",
        List.of(
            new Terms.Action(ActionKind.JOB_SEARCH, "Deux candidatures par semaine."),
            new Terms.Action(ActionKind.MOBILITY, "Passer le code <de la route> & conduire.")),
        LocalDate.of(2026, 3, 20),
        LocalDate.of(2026, 9, 19),
        15);
  }

  public static Contract.Draft draft() {
    return draft(Accompaniments.open());
  }

  public static Contract.Draft draft(Accompaniment accompaniment) {
    return Contract.drawUp(
        new ContractId(UUID.randomUUID()),
        Contract.File.of(accompaniment),
        terms(),
        new Contract.Drawing(NOW, "agent-conseiller-015"));
  }

  public static Signature signature(Signatory by, LocalDate on) {
    return new Signature(by, on, NOW, "agent-conseiller-015");
  }

  public static Contract.Signed signed(Accompaniment accompaniment) {
    return draft(accompaniment)
        .sign(signature(Signatory.PERSON, ORIENTED_ON.plusDays(18)))
        .sign(signature(Signatory.REFERENT, ORIENTED_ON.plusDays(20)), 1, NOW)
        .next();
  }
}
