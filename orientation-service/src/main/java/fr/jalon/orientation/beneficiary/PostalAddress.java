package fr.jalon.orientation.beneficiary;

import java.util.List;

/** What stands in the window of an envelope, under the name. */
public record PostalAddress(List<String> lines) {

  @Override
  public String toString() {
    return "PostalAddress[…]";
  }
}
