package fr.jalon.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is done once people are followed, as far as its file alone can tell. */
class FollowUpTest {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

  private final FollowUp followUp = FollowUp.read();

  @Test
  void anActOnlyNamesWhatAnotherKeptBefore() {
    check(followUp.shared(), Set.of());
    followUp.people().forEach(person -> check(person.acts(), Set.of("accompagnement")));
  }

  @Test
  void everyActIsOneCall() {
    assertThat(followUp.people().stream().flatMap(person -> person.acts().stream()))
        .allSatisfy(act ->
            assertThat(calls(act))
                .as(act.toString())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("/"));
  }

  @Test
  void whatIsCountedFromTodayIsSaidOnce() {
    assertThat(followUp.people())
        .filteredOn(person -> person.acts().toString().contains("{today"))
        .isNotEmpty()
        .allMatch(person -> person.oriented() != null || person.unless() != null);
  }

  @Test
  void aCapacityIsThatOfAnOrganismeOfTheStory() {
    var known =
        Story.read().organismes().stream().map(Story.Organisme::name).collect(Collectors.toSet());

    assertThat(followUp.referents()).extracting(FollowUp.Capacity::organisme).isSubsetOf(known);
  }

  private static void check(List<FollowUp.Act> acts, Set<String> before) {
    var known = new HashSet<>(before);
    known.add("today");
    for (var act : acts) {
      var text = calls(act) + " " + act.say();
      assertThat(NAME.matcher(text).results().map(found -> found.group(1)))
          .as(text)
          .allMatch(known::contains);
      known.addAll(act.keep() == null ? Map.<String, String>of().keySet() : act.keep().keySet());
    }
  }

  private static List<String> calls(FollowUp.Act act) {
    return Stream.of(act.get(), act.post(), act.put()).filter(Objects::nonNull).toList();
  }
}
