package fr.jalon.accompaniment.employment.keeping;

import static fr.jalon.accompaniment.AccompanimentProblem.IN_JOB_FOLLOW_UP_OPEN;

import fr.jalon.accompaniment.employment.Employment;
import fr.jalon.accompaniment.employment.EndReason;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Due;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Lapsed;
import fr.jalon.accompaniment.employment.keeping.InJobContact.Place;
import fr.jalon.accompaniment.employment.rule.EmploymentRulesFile;
import fr.jalon.accompaniment.followup.Accompaniment;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Lays down the contacts that a new job calls for, and keeps them in step with what becomes of the
 * job.
 */
@ApplicationScoped
public class KeepInJob {
  private final InJobContactRepository contacts;
  private final EmploymentRulesFile file;
  private final List<InJobOffer> offers;

  KeepInJob(
      InJobContactRepository contacts, EmploymentRulesFile file, @All List<InJobOffer> offers) {
    this.contacts = contacts;
    this.file = file;
    this.offers = offers;
  }

  /** Opens the follow-up where something that follows the person offers it. */
  @Transactional
  public void started(Employment.Current job, Accompaniment within, LocalDate today) {
    var startsOn = job.job().terms().startsOn();
    if (file.rules().followUp().until(startsOn).isBefore(today)
        || offers.stream().noneMatch(each -> each.covers(within, startsOn))) {
      return;
    }
    open(job, startsOn);
  }

  /** Opens it because an agent asks for it, whatever the machine would have done. */
  @Transactional
  void ask(Employment job, LocalDate today) {
    var startsOn = job.job().terms().startsOn();
    switch (job) {
      case Employment.Current current -> {
        if (!contacts.of(job.id()).isEmpty()
            || file.rules().followUp().until(startsOn).isBefore(today)) {
          throw IN_JOB_FOLLOW_UP_OPEN.because(
              "Le suivi s'ouvre une fois, pendant les %d premiers mois"
                  .formatted(file.rules().followUp().months()));
        }
        open(current, startsOn);
      }
      case Employment.ToCompare _, Employment.Ended _, Employment.Same _ ->
          throw IN_JOB_FOLLOW_UP_OPEN.because("Seul un emploi en cours est suivi");
    }
  }

  /** The start was wrong: what is still due moves with it. */
  @Transactional
  public void corrected(Employment job) {
    for (var each : contacts.of(job.id())) {
      if (each instanceof Due due) {
        file.rules().followUp().contacts().stream()
            .filter(step -> step.step().equals(due.place().step()))
            .findFirst()
            .map(step -> step.dueOn(job.job().terms().startsOn()))
            .filter(on -> !on.equals(due.place().dueOn()))
            .ifPresent(on ->
                contacts.update(new Due(new Place(due.place().id(), due.place().step(), on))));
      }
    }
  }

  /**
   * Nobody is owed a contact about a job that is over: what came due before its end stays, unless
   * there never was such a job.
   */
  @Transactional
  public void ended(Employment.Ended job) {
    for (var each : contacts.of(job.id())) {
      var over =
          job.end().reason() == EndReason.RECORDED_IN_ERROR
              || each.place().dueOn().isAfter(job.end().on());
      switch (each) {
        case Due due when over -> contacts.update(new Lapsed(due.place()));
        case Lapsed lapsed when !over -> contacts.update(new Due(lapsed.place()));
        case Due _, Lapsed _, InJobContact.Missed _, InJobContact.Held _ -> {
          // what was recorded stays
        }
      }
    }
  }

  private void open(Employment.Current job, LocalDate startsOn) {
    file.rules().followUp().contacts().stream()
        .map(step -> new Due(new Place(UUID.randomUUID(), step.step(), step.dueOn(startsOn))))
        .forEach(due -> contacts.insert(job.id(), due));
  }
}
