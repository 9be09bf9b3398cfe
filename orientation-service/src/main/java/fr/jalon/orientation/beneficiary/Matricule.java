package fr.jalon.orientation.beneficiary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a household at its caisse. The MSA's is the NIR of the person who applied: it is
 * then identity, never a key, and is sealed like one.
 *
 * @param nir the NIR that it is, if it is one
 * @param sealed whether it may not be kept in clear
 */
public record Matricule(String text, Optional<Nir> nir, boolean sealed) {
  private static final String MSA = "MSA";
  private static final int NIR_LENGTH = 13;
  private static final int CAF_LENGTH = 7;
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

  /**
   * Of an organisme as files name it, « MSA 015 »: any number that reads as a NIR at the MSA;
   * elsewhere one that is the NIR of a member, since the CAF's own numbers are padded to the same
   * length.
   */
  public static Matricule of(String organisme, String sent, List<Nir> members) {
    var text = sent.strip();
    var unpadded = LEADING_ZEROS.matcher(text).replaceFirst("");
    var thirteen =
        unpadded.length() < NIR_LENGTH
            ? Optional.<Nir>empty()
            : Nir.read(unpadded.substring(0, NIR_LENGTH));
    boolean msa = organisme.startsWith(MSA);
    var nir = thirteen.filter(one -> msa || members.contains(one));
    return new Matricule(text, nir, nir.isPresent() || (msa && text.length() >= NIR_LENGTH));
  }

  /** As it is searched: without the zeros that pad the CAF's seven digits. */
  public static String plain(String sent) {
    var text = sent.strip();
    int end = text.length();
    while (end > CAF_LENGTH && text.charAt(end - 1) == '0') {
      end--;
    }
    int start = 0;
    while (end - start > CAF_LENGTH && text.charAt(start) == '0') {
      start++;
    }
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return "Matricule[…]";
  }
}
