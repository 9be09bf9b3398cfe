package fr.jalon.platform.signature;

import fr.jalon.platform.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What holds of every signature, whatever is signed: whoever is bound signs the version that they
 * have read, each party signs once, and nothing is signed that has changed since.
 *
 * @param notRead answered when the version to sign was not read
 * @param alreadySigned answered to the party who has signed
 * @param stale answered to an act on another version than the present one
 * @param dateIncoherent answered to a signature that precedes the reading
 */
public record SigningRules(
    Problem notRead, Problem alreadySigned, Problem stale, Problem dateIncoherent) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

  /** Refuses an act on a text that is no longer the one of this contract. */
  public void requireVersion(long given, long current) {
    if (given != current) {
      throw stale.because(
          "Relisez le contrat : sa version est maintenant la %d.".formatted(current), "/version");
    }
  }

  /** Whoever is bound signs what they have read, or had read to them; never before. */
  public void requireRead(long version, Optional<LocalDate> readOn, LocalDate signedOn) {
    var read =
        readOn.orElseThrow(() ->
            notRead.because(
                "Enregistrez d'abord la lecture de la version %d par la personne."
                    .formatted(version)));
    if (signedOn.isBefore(read)) {
      throw dateIncoherent.because(
          "Le %s précède la lecture du contrat (%s).".formatted(french(signedOn), french(read)),
          "/signedOn");
    }
  }

  /** Refuses a second signature of the party who gave the first. */
  public <P extends Enum<P>> void requireOther(P party, Signature<P> first) {
    if (party == first.signatory()) {
      throw alreadySigned.because(
          "La signature est du %s.".formatted(french(first.on())), "/signatory");
    }
  }

  /** The first reading counts. */
  public static Optional<LocalDate> earlier(Optional<LocalDate> known, LocalDate on) {
    return Optional.of(known.filter(day -> day.isBefore(on)).orElse(on));
  }

  /** Both are bound from the later signature on. */
  public static <P extends Enum<P>> LocalDate boundOn(Signature<P> one, Signature<P> other) {
    return one.on().isAfter(other.on()) ? one.on() : other.on();
  }

  private static String french(LocalDate date) {
    var day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
    return day + " " + MONTH.format(date);
  }
}
