package fr.jalon.orientation.calendar;

import static fr.jalon.orientation.OrientationProblem.PERIOD_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.SLOT_PLACES_INCOHERENT;

import fr.jalon.orientation.appointment.SlotKind;
import fr.jalon.orientation.calendar.CalendarRepository.NewSlot;
import fr.jalon.orientation.conseiller.Conseiller;
import fr.jalon.orientation.conseiller.ConseillerRepository;
import fr.jalon.orientation.site.Site;
import fr.jalon.orientation.site.SiteRepository;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Opens the slots that the working times of a conseiller make; those that are there already, and
 * those that overlap one opened by hand, are left as they are.
 */
@ApplicationScoped
class GenerateSlots {
  private static final int LONGEST_PERIOD = 1_100;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final ConseillerRepository conseillers;
  private final SiteRepository sites;
  private final CalendarRepository calendar;
  private final Holidays holidays;
  private final Tenancy tenancy;

  GenerateSlots(
      ConseillerRepository conseillers,
      SiteRepository sites,
      CalendarRepository calendar,
      Holidays holidays,
      Tenancy tenancy) {
    this.conseillers = conseillers;
    this.sites = sites;
    this.calendar = calendar;
    this.holidays = holidays;
    this.tenancy = tenancy;
  }

  /** What is asked for. */
  record Order(LocalDate from, LocalDate until, Duration length, SlotKind kind, int places) {}

  /** What was done. */
  record Generated(int opened, int leftAsTheyWere, Set<LocalDate> holidays) {}

  @Transactional
  Generated handle(UUID id, Order order) {
    refuseImpossible(order);
    var conseiller = conseillers.lock(id);
    var days = holidays.between(order.from(), order.until(), tenancy.departement());
    var slots = slots(conseiller, order, days);
    var opened = calendar.insert(slots);
    return new Generated(opened, slots.size() - opened, days);
  }

  private List<NewSlot> slots(Conseiller conseiller, Order order, Set<LocalDate> days) {
    var known = sites.inOrder();
    return new SlotTimes(conseiller, order.length(), PARIS)
        .between(order.from(), order.until(), days, calendar.absencesOf(conseiller.id())).stream()
            .flatMap(time ->
                known.stream()
                    .filter(site -> site.id().equals(time.siteId()))
                    .filter(site -> isOpen(site, LocalDate.ofInstant(time.startsAt(), PARIS)))
                    .map(site -> slot(conseiller, order, time, roomy(site, order.places()))))
            .toList();
  }

  private static NewSlot slot(Conseiller conseiller, Order order, SlotTimes.Time time, Site site) {
    return new NewSlot(
        UUID.randomUUID(),
        conseiller.agentId(),
        site.territory(),
        site.label(),
        site.id(),
        time.startsAt(),
        time.endsAt(),
        order.kind().name(),
        order.places());
  }

  private static boolean isOpen(Site site, LocalDate day) {
    return site.closedOn().map(last -> !day.isAfter(last)).orElse(true);
  }

  private static Site roomy(Site site, int places) {
    if (places > 1 && !site.holds(places)) {
      throw SLOT_PLACES_INCOHERENT.because(
          "Aucune salle de « %s » n'a %d places.".formatted(site.name(), places), "/places");
    }
    return site;
  }

  private static void refuseImpossible(Order order) {
    if (order.until().isBefore(order.from())
        || order.from().plusDays(LONGEST_PERIOD).isBefore(order.until())) {
      throw PERIOD_INCOHERENT.because(
          "Donnez une période d'au plus %d jours.".formatted(LONGEST_PERIOD), "/until");
    }
    if (!order.kind().allows(order.places())) {
      throw SLOT_PLACES_INCOHERENT.because(
          "Un créneau individuel a une place, un créneau collectif en a plusieurs.", "/places");
    }
  }
}
