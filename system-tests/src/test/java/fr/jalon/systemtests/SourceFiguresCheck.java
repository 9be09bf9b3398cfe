package fr.jalon.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the API answers, held against the same figures counted from the services' tables. */
record SourceFiguresCheck(WholeSystem system) {

  void standsFor(int year) {
    var again = new SourceFigures(year).count();

    again
        .shares()
        .forEach((name, counted) ->
            assertThat(
                    List.of(
                        asked(year, name, "numerator").longValue(),
                        asked(year, name, "denominator").longValue()))
                .as(name)
                .containsExactly(counted.numerator(), counted.denominator()));
    again
        .values()
        .forEach((name, value) ->
            assertThat(asked(year, name, "value").longValue()).as(name).isEqualTo(value));
    assertThat(again.shares())
        .as("shares that are no zero")
        .anySatisfy((_, counted) -> assertThat(counted.numerator()).isPositive());
    assertThat(again.values())
        .as("numbers that are no zero")
        .anySatisfy((_, value) -> assertThat(value).isPositive());
  }

  private Number asked(int year, String name, String field) {
    var space = name.indexOf(' ');
    Number found =
        system
            .as("chef-de-projet")
            .queryParam("periode", String.valueOf(year))
            .get("/api/indicators/v1/indicateurs/" + name.substring(0, space))
            .then()
            .statusCode(200)
            .extract()
            .path(
                "variants.find { it.name == '%s' }.%s".formatted(name.substring(space + 1), field));
    return found == null ? SourceFigures.NONE : found;
  }
}
