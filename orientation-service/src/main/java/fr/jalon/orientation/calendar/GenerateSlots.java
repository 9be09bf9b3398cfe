package fr.jalon.orientation.calendar;

import static fr.jalon.orientation.OrientationProblem.PERIOD_INCOHERENT;
import static fr.jalon.orientation.OrientationProblem.SLOT_PLACES_INCOHERENT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.jalon.orientation.appointment.SlotKind;
import fr.jalon.orientation.calendar.CalendarRepository.NewSlot;
import fr.jalon.orientation.calendar.CalendarRepository.Taken;
import fr.jalon.orientation.conseiller.Conseiller;
import fr.jalon.orientation.conseiller.ConseillerRepository;
import fr.jalon.orientation.conseiller.WorkingTime;
import fr.jalon.orientation.site.Gathering;
import fr.jalon.orientation.site.Rooms;
import fr.jalon.orientation.site.Site;
import fr.jalon.orientation.site.SiteRepository;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
  record Generated(int opened, int leftAsTheyWere, int withoutRoom, Set<LocalDate> holidays) {}

  @Transactional
  Generated handle(UUID id, Order order) {
    refuseImpossible(order);
    var conseiller = conseillers.lock(id);
    var days = holidays.between(order.from(), order.until(), tenancy.departement());
    sites.hold(conseiller.workingTimes().stream().map(WorkingTime::siteId).toList());
    var known = sites.inOrder();
    var slots = slots(conseiller, order, days, known);
    var roomy = roomy(slots, known, calendar.heldByOthers(slots, conseiller.agentId()));
    var opened = calendar.insert(roomy);
    return new Generated(opened, roomy.size() - opened, slots.size() - roomy.size(), days);
  }

  /** Those for which the site has a room left while others are received there. */
  private static List<NewSlot> roomy(List<NewSlot> slots, List<Site> known, List<Taken> others) {
    var rooms = known.stream().collect(toMap(Site::id, Rooms::of));
    var taken =
        others.stream().collect(groupingBy(Taken::siteId, groupingBy(one -> day(one.startsAt()))));
    return slots.stream()
        .filter(slot ->
            rooms
                .getOrDefault(slot.siteId(), new Rooms(List.of()))
                .admit(
                    new Gathering(slot.startsAt(), slot.endsAt(), slot.places()),
                    taken
                        .getOrDefault(slot.siteId(), Map.of())
                        .getOrDefault(day(slot.startsAt()), List.of())
                        .stream()
                        .map(Taken::gathering)
                        .toList()))
        .toList();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, PARIS);
  }

  private List<NewSlot> slots(
      Conseiller conseiller, Order order, Set<LocalDate> days, List<Site> known) {
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
