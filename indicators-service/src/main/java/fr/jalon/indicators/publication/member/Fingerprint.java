package fr.jalon.indicators.publication.member;

import fr.jalon.indicators.measure.counting.Member;
import fr.jalon.platform.document.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What seals those behind a figure: anyone who sorts the lines {@code parcours;subject;standing},
 * each ended by a line feed, and digests them finds it again.
 */
public final class Fingerprint {
  private Fingerprint() {}

  public static String of(List<Member> members) {
    return Sha256.of(
        members.stream()
            .map(member ->
                "%s;%s;%s\n".formatted(member.parcours(), member.subject(), member.standing()))
            .sorted()
            .collect(Collectors.joining()));
  }
}
