package fr.jalon.orientation.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An address to which a message can be sent: one, without a name, fit for a header. */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63}");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s;,<>]+|mailto:");

  public EmailAddress {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
  }

  /** The first address that a cell or a field holds, if it holds one. */
  public static Optional<EmailAddress> read(String sent) {
    return Stream.of(SEPARATORS.split(sent, -1))
        .filter(EmailAddress::isWellFormed)
        .findFirst()
        .map(found -> new EmailAddress(withLowerCaseDomain(found)));
  }

  private static boolean isWellFormed(String text) {
    return text.length() <= LONGEST
        && SHAPE.matcher(text).matches()
        && !text.startsWith(".")
        && !text.contains("..")
        && !text.contains(".@");
  }

  private static String withLowerCaseDomain(String address) {
    int at = address.indexOf('@');
    return address.substring(0, at) + address.substring(at).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "EmailAddress[…]";
  }
}
