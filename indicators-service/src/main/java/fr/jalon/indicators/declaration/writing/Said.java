package fr.jalon.indicators.declaration.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agent says of a figure, before it is known to fit. */
public record Said(
    @Nullable BigDecimal value,
    @Nullable Boolean reached,
    @Nullable LocalDate reachedOn,
    String method,
    List<UUID> documents) {
  public Said {
    documents = List.copyOf(documents);
  }
}
