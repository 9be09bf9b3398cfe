package fr.jalon.indicators.export;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows no budget: the report then says so. */
@DefaultBean
@ApplicationScoped
class NoBudgets implements Budgets {

  @Override
  public Optional<Spending> of(String fiche, int year) {
    return Optional.empty();
  }
}
