package fr.jalon.accompaniment.contract.drafting;

import static fr.jalon.accompaniment.AccompanimentProblem.CONTRACT_KIND_NOT_ADMITTED;

import fr.jalon.accompaniment.contract.Activity;
import fr.jalon.accompaniment.contract.Terms;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.policy.ContractForm;
import fr.jalon.accompaniment.policy.Policy;
import fr.jalon.contracts.AccompanimentEvent.ContractKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an agent proposes that a contract says, before the law of the day has had its say. */
record Proposition(
    Optional<ContractKind> kind,
    String objectives,
    List<Terms.Clause> clauses,
    LocalDate startsOn,
    LocalDate endsOn,
    Activity.Wanted activity) {

  Proposition {
    clauses = List.copyOf(clauses);
  }

  /** The contract that the regime and the organisme référent call for, or another they admit. */
  ContractForm form(Accompaniment accompaniment, Policy policy) {
    var assignment = accompaniment.assignment();
    var forms = policy.formsOn(startsOn, assignment.organismeKind(), assignment.spe());
    return forms.stream()
        .filter(form -> kind.isEmpty() || kind.get() == form.kind())
        .findFirst()
        .orElseThrow(() ->
            CONTRACT_KIND_NOT_ADMITTED.because(
                forms.isEmpty()
                    ? "Ce régime et cet organisme référent n'appellent aucun contrat ici"
                    : "Admis : " + forms.stream().map(ContractForm::label).toList(),
                "/kind"));
  }

  Terms terms(ContractForm form, Accompaniment accompaniment, Policy policy, LocalDate today) {
    return new Terms(objectives, clauses, startsOn, endsOn, Activity.of(activity, form.activity()))
        .startingFrom(accompaniment.assignment().decidedOn())
        .within(policy.contract(), today);
  }

  /** Quotes nothing: it is about a person. */
  @Override
  public String toString() {
    return "Proposition[…]";
  }
}
