package fr.jalon.orientation.planning;

import static fr.jalon.orientation.OrientationProblem.PERIOD_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.TERRITORY_UNKNOWN;
import static java.util.stream.Collectors.toSet;

import fr.jalon.orientation.matching.FreeSlot;
import fr.jalon.orientation.matching.Planner;
import fr.jalon.orientation.matching.Proposal;
import fr.jalon.orientation.matching.WaitingPerson;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.planning.PlanRepository.Lack;
import fr.jalon.orientation.planning.PlanRepository.NewPlan;
import fr.jalon.orientation.planning.WaitingRepository.Free;
import fr.jalon.orientation.site.Site;
import fr.jalon.orientation.site.SiteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposes who is received on which slot; nothing is booked, nobody is told (RGPD art. 22). */
@ApplicationScoped
class ProposePlan {
  private final WaitingRepository waiting;
  private final SiteRepository sites;
  private final PlanRepository plans;
  private final PlanLineRepository lines;
  private final Clock clock;
  private final PlanningConfig config;

  ProposePlan(
      WaitingRepository waiting,
      SiteRepository sites,
      PlanRepository plans,
      PlanLineRepository lines,
      Clock clock,
      PlanningConfig config) {
    this.waiting = waiting;
    this.sites = sites;
    this.plans = plans;
    this.lines = lines;
    this.clock = clock;
    this.config = config;
  }

  /** What is asked for; what is left out is as configured. */
  record Order(
      Optional<String> territory,
      Optional<LocalDate> lastDay,
      Optional<Integer> noticeDays,
      Optional<Integer> longestTravel) {}

  @Transactional
  Plan handle(Order order, Author author) {
    var plan = planned(order, author);
    var free = free(plan);
    var known = sites.inOrder();
    var reach =
        new Reach(known, plan.longestTravel(), free.stream().map(FreeSlot::place).collect(toSet()));
    var people =
        waiting.waiting(plan.territory(), config.mostPeople()).stream()
            .map(person ->
                new WaitingPerson(
                    person.parcours(),
                    plan.firstDay(),
                    person.dueOn(),
                    reach.minutesFrom(person.territory(), plan.firstDay())))
            .toList();
    var proposal = Planner.plan(people, free, plan.lastDay());
    plans.insert(plan, lacks(plan.id(), proposal, known));
    lines.insert(plan.id(), proposal.lines());
    return plans.plan(plan.id());
  }

  private NewPlan planned(Order order, Author author) {
    order
        .territory()
        .filter(code -> !waiting.isTerritory(code))
        .ifPresent(code -> {
          throw TERRITORY_UNKNOWN.because(
              "Choisissez un territoire de GET /territoires.", "/territory");
        });
    var today = LocalDate.now(clock);
    int notice = order.noticeDays().orElse(config.noticeDays());
    var first = today.plusDays(notice);
    var last = order.lastDay().orElse(today.plusDays(config.horizonDays()));
    if (last.isBefore(first)) {
      throw PERIOD_INCOHERENT.because(
          "Une convocation ne prévient personne avant ce jour.", "/lastDay");
    }
    return new NewPlan(
        UUID.randomUUID(),
        order.territory(),
        first,
        last,
        notice,
        order.longestTravel().orElse(config.longestTravel()),
        author.id(),
        clock.instant());
  }

  private List<FreeSlot> free(NewPlan plan) {
    var zone = clock.getZone();
    return waiting
        .free(
            plan.firstDay().atStartOfDay(zone).toOffsetDateTime(),
            plan.lastDay().plusDays(1).atStartOfDay(zone).toOffsetDateTime())
        .stream()
        .map(this::free)
        .toList();
  }

  private FreeSlot free(Free slot) {
    var startsAt = slot.startsAt().toInstant();
    return new FreeSlot(
        slot.id(),
        Reach.place(slot.siteId(), slot.territory()),
        LocalDate.ofInstant(startsAt, clock.getZone()),
        startsAt,
        1);
  }

  private static List<Lack> lacks(UUID plan, Proposal proposal, List<Site> sites) {
    var lacks = new ArrayList<Lack>();
    for (var shortage : proposal.shortages()) {
      var withoutSite = Reach.territoryWithoutSite(shortage.place());
      var site =
          sites.stream()
              .filter(known -> known.id().toString().equals(shortage.place()))
              .findFirst();
      lacks.add(
          new Lack(
              plan,
              lacks.size() + 1,
              site.map(known -> known.id().toString()),
              withoutSite.or(() -> site.map(Site::territory)).orElseThrow(),
              shortage.notBefore(),
              shortage.notAfter(),
              shortage.slots()));
    }
    return lacks;
  }
}
