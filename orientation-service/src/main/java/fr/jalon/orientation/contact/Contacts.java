package fr.jalon.orientation.contact;

import java.util.Optional;

/**
 * Where to write to a person or call them now. A landline is for calls only: no SMS goes there.
 *
 * <p>Two spouses may share them; nobody is recognised by them.
 */
public record Contacts(
    Optional<EmailAddress> email, Optional<PhoneNumber> mobile, Optional<PhoneNumber> landline) {
  public static final Contacts NONE =
      new Contacts(Optional.empty(), Optional.empty(), Optional.empty());

  public boolean isEmpty() {
    return equals(NONE);
  }
}
