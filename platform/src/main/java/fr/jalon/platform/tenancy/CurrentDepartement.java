package fr.jalon.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the département of the request in progress. */
@RequestScoped
class CurrentDepartement {

  private @Nullable String code;

  Optional<String> code() {
    return Optional.ofNullable(code);
  }

  void become(String departement) {
    code = departement;
  }
}
