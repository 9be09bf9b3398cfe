package fr.jalon.orientation.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number as networks dial it ({@code +33…}): normalised before anyone asks whether it is a
 * mobile's, because files lose its leading zero.
 */
public record PhoneNumber(String e164) {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /**
   * The overseas départements first: their numbers look like ours, under a country code of their
   * own.
   */
  private static final List<String> REGIONS = List.of("GP", "MQ", "GF", "RE", "YT", "PM", "FR");

  private static final Pattern SEPARATORS = Pattern.compile("[/;,|\\r\\n]+|\\s(ou|et|puis|-)\\s");
  private static final Pattern DIALLED = Pattern.compile("\\+[1-9]\\d{6,14}");

  public PhoneNumber {
    if (!DIALLED.matcher(e164).matches()) {
      throw new IllegalArgumentException("Not an E.164 number");
    }
  }

  /** One number, however it is written; nothing for what no person can be called on. */
  public static Optional<PhoneNumber> read(String sent) {
    return REGIONS.stream().flatMap(region -> read(sent, region).stream()).findFirst();
  }

  /** The texts of a cell that holds several numbers. */
  public static List<String> apart(String cell) {
    return Stream.of(SEPARATORS.split(cell, -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Whether an SMS reaches it. */
  public boolean isMobile() {
    try {
      return NUMBERS.getNumberType(NUMBERS.parse(e164, null))
          == PhoneNumberUtil.PhoneNumberType.MOBILE;
    } catch (NumberParseException _) {
      return false;
    }
  }

  private static Optional<PhoneNumber> read(String sent, String region) {
    try {
      var number = NUMBERS.parse(sent, region);
      return NUMBERS.isValidNumber(number) && reachesSomeone(number)
          ? Optional.of(new PhoneNumber(NUMBERS.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  private static boolean reachesSomeone(Phonenumber.PhoneNumber number) {
    return switch (NUMBERS.getNumberType(number)) {
      case MOBILE, FIXED_LINE, FIXED_LINE_OR_MOBILE, VOIP, PERSONAL_NUMBER -> true;
      case PREMIUM_RATE, SHARED_COST, TOLL_FREE, PAGER, UAN, VOICEMAIL, UNKNOWN -> false;
    };
  }

  @Override
  public String toString() {
    return "PhoneNumber[…]";
  }
}
