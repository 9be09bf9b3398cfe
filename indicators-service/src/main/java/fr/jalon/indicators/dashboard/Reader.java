package fr.jalon.indicators.dashboard;

import fr.jalon.indicators.disclosure.Disclosure;
import fr.jalon.indicators.disclosure.ReadRaw;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who looks at a page: either raw, and it is written down, or without the small counts. */
@ApplicationScoped
public class Reader {
  private final Disclosure disclosure;
  private final ReadRaw readRaw;

  Reader(Disclosure disclosure, ReadRaw readRaw) {
    this.disclosure = disclosure;
    this.readRaw = readRaw;
  }

  /** How the one who asks sees counts. */
  public Sight sight(String page, Optional<String> territory) {
    var what = territory.map(code -> page + "?territoire=" + code).orElse(page);
    return new Sight(readRaw.handle(what) ? Optional.empty() : Optional.of(disclosure));
  }

  /** What one reader may see; without a disclosure, everything. */
  public record Sight(Optional<Disclosure> disclosure) {

    public boolean isRaw() {
      return disclosure.isEmpty();
    }

    public Sheet.Seen of(Sheet sheet) {
      return disclosure.map(sheet::by).orElseGet(sheet::raw);
    }

    /** A value that so many persons make; null when they are too few. */
    public @Nullable BigDecimal madeBy(long persons, @Nullable BigDecimal value) {
      return mayShow(persons) ? value : null;
    }

    public boolean mayShow(long persons) {
      return disclosure.map(each -> each.mayShow(persons)).orElse(true);
    }
  }

  /** How many counts are hidden among these. */
  public static long hidden(@Nullable Object... counts) {
    return Arrays.stream(counts).filter(Objects::isNull).count();
  }
}
