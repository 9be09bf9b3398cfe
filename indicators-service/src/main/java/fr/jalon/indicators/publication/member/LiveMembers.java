package fr.jalon.indicators.publication.member;

import fr.jalon.indicators.catalogue.Measure;
import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.indicators.measure.counting.MemberRepository;
import fr.jalon.indicators.measure.counting.Scope;
import fr.jalon.indicators.period.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Those whom a figure counts now. */
@ApplicationScoped
public class LiveMembers {
  private final MemberRepository members;

  LiveMembers(MemberRepository members) {
    this.members = members;
  }

  public List<Member> of(
      Measure measure, Period period, Optional<String> territory, LocalDate asOf) {
    if (!measure.isComputed() || period.first().isAfter(asOf)) {
      return List.of();
    }
    return members.list(
        measure,
        new Scope(
            period.first(),
            period.last(),
            territory,
            asOf,
            Optional.empty(),
            false,
            Optional.empty()));
  }
}
