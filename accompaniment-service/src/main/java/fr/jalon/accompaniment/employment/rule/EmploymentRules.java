package fr.jalon.accompaniment.employment.rule;

import fr.jalon.accompaniment.employment.JobTerms;
import fr.jalon.contracts.EmploymentEvent.EmploymentKind;
import fr.jalon.contracts.ParcoursType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is done about a job, and how a return to employment is read: data, each with its source. */
public record EmploymentRules(
    SameJob sameJob,
    EarlyBreak earlyBreak,
    FollowUp followUp,
    ReturnToEmployment returnToEmployment) {

  /** When two tellings are perhaps of one job. */
  public record SameJob(int withinDays, boolean sameContract, String source) {
    public SameJob {
      require(withinDays >= 0, "sameJob has no days");
      cited("sameJob", source);
    }

    /** Proposed, never concluded: an agent says whether they are one. */
    public boolean proposes(JobTerms one, JobTerms other) {
      return (!sameContract || one.contract() == other.contract())
          && Math.abs(ChronoUnit.DAYS.between(one.startsOn(), other.startsOn())) <= withinDays;
    }
  }

  /** When the end of a job is a break. */
  public record EarlyBreak(int withinMonths, String source) {
    public EarlyBreak {
      require(withinMonths > 0, "earlyBreak has no months");
      cited("earlyBreak", source);
    }

    /** The last day worked is before the last one planned, or before the months are over. */
    public boolean isEarly(JobTerms terms, LocalDate lastDay) {
      return terms
          .plannedEnd()
          .map(lastDay::isBefore)
          .orElseGet(() -> lastDay.isBefore(terms.startsOn().plusMonths(withinMonths)));
    }
  }

  /** Contacts with a person in a new job. */
  public record FollowUp(
      int months,
      Set<ParcoursType> parcoursTypes,
      List<Step> contacts,
      int contactSoonDays,
      int contractEndsSoonDays,
      String source) {
    public FollowUp {
      require(months > 0 && contactSoonDays > 0 && contractEndsSoonDays > 0, "followUp is empty");
      contacts = List.copyOf(contacts);
      parcoursTypes = Set.copyOf(parcoursTypes);
      require(!contacts.isEmpty(), "followUp has no contact");
      var steps = new HashSet<String>();
      var lastDay = 0;
      for (var each : contacts) {
        require(steps.add(each.step()), "step " + each.step() + " is there twice");
        require(each.afterDays() > lastDay, "step " + each.step() + " is out of order");
        lastDay = each.afterDays();
      }
      cited("followUp", source);
    }

    /** The day after which nobody is owed a contact any more. */
    public LocalDate until(LocalDate startsOn) {
      return startsOn.plusMonths(months);
    }
  }

  /** One contact of the schedule. */
  public record Step(String step, String label, int afterDays) {
    public Step {
      require(!step.isBlank() && !label.isBlank(), "a step has no name");
    }

    public LocalDate dueOn(LocalDate startsOn) {
      return startsOn.plusDays(afterDays);
    }
  }

  /** On which days a return is read, and in which ways. */
  public record ReturnToEmployment(List<Integer> months, List<Variant> variants) {
    public ReturnToEmployment {
      months = List.copyOf(months);
      variants = List.copyOf(variants);
      require(!months.isEmpty() && months.stream().allMatch(each -> each > 0), "no months");
      require(!variants.isEmpty(), "no variant");
      require(
          variants.stream().map(Variant::code).distinct().count() == variants.size(),
          "a variant is there twice");
    }
  }

  /** One way to read a return to employment. */
  public record Variant(
      String code,
      String label,
      Question question,
      Set<EmploymentKind> contracts,
      boolean startedSinceEntry,
      String source) {
    public Variant {
      require(!code.isBlank() && !label.isBlank(), "a variant has no name");
      contracts = Set.copyOf(contracts);
      require(!contracts.isEmpty(), code + " counts no contract");
      cited(code, source);
    }
  }

  /** What is asked of the day of measure. */
  public enum Question {
    EMPLOYED_ON_THE_DAY,
    EMPLOYED_SINCE_ENTRY
  }

  private static void cited(String what, String source) {
    require(!source.isBlank(), what + " cites no source");
  }

  private static void require(boolean held, String otherwise) {
    if (!held) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
