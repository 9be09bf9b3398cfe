package fr.jalon.localstack.cantal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody invented: a number, a profile and dates; no name, since nothing here needs one. */
public final class Person {
  private final int number;
  private final LocalDate enteredOn;
  private final boolean stock;
  private final Qualities qualities;
  private final List<Orientation> orientations = new ArrayList<>();
  private final List<Contract> contracts = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();
  private @Nullable LocalDate leftOn;

  Person(int number, LocalDate enteredOn, boolean stock, Qualities qualities) {
    this.number = number;
    this.enteredOn = enteredOn;
    this.stock = stock;
    this.qualities = qualities;
  }

  /** What the counts need to know. */
  public record Qualities(
      String birthMonth, String sex, String family, String education, String territory) {}

  /** An organisme référent, from a day on, until the next one. */
  public record Orientation(LocalDate on, String organisme, String type) {
    /** The kinds of organisme of the public employment service, as the DREES has them. */
    public boolean spe() {
      return switch (organisme) {
        case "FRANCE_TRAVAIL",
            "MISSION_LOCALE",
            "MDE_PLIE_CAP_EMPLOI",
            "APPUI_CREATION",
            "IAE",
            "AUTRE_PLACEMENT" ->
            true;
        default -> false;
      };
    }

    boolean franceTravail() {
      return organisme.equals("FRANCE_TRAVAIL");
    }

    /** One of the four groups that the series tell apart. */
    String group() {
      return switch (organisme) {
        case "FRANCE_TRAVAIL", "DEPARTEMENT" -> organisme;
        default -> spe() ? "OTHER_SPE" : "OTHER";
      };
    }
  }

  /** A CER, signed on its first day. */
  public record Contract(LocalDate startsOn, LocalDate endsOn, int months, List<String> actions) {
    public Contract {
      actions = List.copyOf(actions);
    }

    public boolean covers(LocalDate day) {
      return !startsOn.isAfter(day) && !endsOn.isBefore(day);
    }

    Contract of(List<String> kinds) {
      return new Contract(startsOn, endsOn, months, kinds);
    }
  }

  /** A stay in a programme, and the job that follows within a year, if one does. */
  public record Stay(
      String programme,
      @Nullable String measure,
      LocalDate prescribedOn,
      LocalDate enteredOn,
      @Nullable LocalDate leftOn,
      @Nullable LocalDate jobOn) {}

  public int number() {
    return number;
  }

  public LocalDate enteredOn() {
    return enteredOn;
  }

  /** Whether the person received the RSA before the simulation begins. */
  public boolean stock() {
    return stock;
  }

  public Qualities qualities() {
    return qualities;
  }

  public List<Orientation> orientations() {
    return List.copyOf(orientations);
  }

  public List<Contract> contracts() {
    return List.copyOf(contracts);
  }

  public List<Stay> stays() {
    return List.copyOf(stays);
  }

  /** The first day out of the scope of duties. */
  public Optional<LocalDate> leftOn() {
    return Optional.ofNullable(leftOn);
  }

  /** Whether the person is subject to duties on that day. */
  public boolean present(LocalDate day) {
    return !enteredOn.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
  }

  /** Who is the organisme référent on that day. */
  public Optional<Orientation> orientation(LocalDate day) {
    return orientations.stream().filter(one -> !one.on().isAfter(day)).reduce((_, last) -> last);
  }

  public Optional<Contract> contract(LocalDate day) {
    return contracts.stream().filter(contract -> contract.covers(day)).findFirst();
  }

  /** Whole months since the entry. */
  public long months(LocalDate day) {
    return Period.between(enteredOn, day).toTotalMonths();
  }

  /** An identifier that is always the same for the same person and thing. */
  public UUID id(String thing) {
    return UUID.nameUUIDFromBytes(("cantal:" + number + ":" + thing).getBytes(UTF_8));
  }

  void leaves(LocalDate day) {
    leftOn = day;
  }

  void orient(LocalDate on, String organisme, String type) {
    orientations.add(new Orientation(on, organisme, type));
  }

  void sign(Contract contract) {
    contracts.add(contract);
  }

  /** Says what is in the contract signed last. */
  void plan(List<String> actions) {
    contracts.set(contracts.size() - 1, contracts.getLast().of(actions));
  }

  void stay(Stay stay) {
    stays.add(stay);
  }

  /** The stay that lasts ends: with its programme, or with the RSA. */
  void endStay(LocalDate on) {
    var stay = stays.getLast();
    stays.set(
        stays.size() - 1,
        new Stay(
            stay.programme(),
            stay.measure(),
            stay.prescribedOn(),
            stay.enteredOn(),
            on,
            stay.jobOn()));
  }
}
