package fr.jalon.orientation.beneficiary;

import java.time.LocalDate;
import java.util.Optional;

/** Who a person is: leaves this service only on a traced request. */
public record PersonIdentity(
    PersonId id,
    String title,
    String lastName,
    String birthName,
    String firstName,
    LocalDate birthDate,
    Optional<PostalAddress> address) {

  @Override
  public String toString() {
    return "PersonIdentity[" + id.value() + "]";
  }
}
