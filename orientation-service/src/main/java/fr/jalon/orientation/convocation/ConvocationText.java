package fr.jalon.orientation.convocation;

import fr.jalon.contracts.Channel;
import fr.jalon.orientation.beneficiary.PersonIdentity;
import fr.jalon.orientation.beneficiary.PostalAddress;
import fr.jalon.orientation.carrier.Gsm7;
import fr.jalon.platform.date.FrenchDates;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Writes a convocation in French: a letter, or a text message short enough to be one. */
@ApplicationScoped
class ConvocationText {
  private final Template letter;
  private final Template page;
  private final Template message;
  private final ZoneId zone;

  ConvocationText(
      @Location("convocation/lettre.txt") Template letter,
      @Location("convocation/lettre.html") Template page,
      @Location("convocation/sms.txt") Template message,
      Clock clock) {
    this.letter = letter;
    this.page = page;
    this.message = message;
    this.zone = clock.getZone();
  }

  String render(
      Channel channel, PersonIdentity person, Optional<Meeting> meeting, LocalDate sentOn) {
    var template =
        switch (channel) {
          case SMS -> message;
          case POST, EMAIL, HAND -> letter;
        };
    var text =
        fill(template, person, meeting)
                .data(
                    "addressLines",
                    channel == Channel.POST
                        ? person.address().map(PostalAddress::lines).orElse(List.of())
                        : List.of())
                .data("sentOn", FrenchDates.date(sentOn))
                .render()
                .strip()
            + "\n";
    return channel == Channel.SMS ? Gsm7.write(text) : text;
  }

  /** The body of the letter. */
  String html(PersonIdentity person, Optional<Meeting> meeting) {
    return fill(page, person, meeting).render();
  }

  private TemplateInstance fill(
      Template template, PersonIdentity person, Optional<Meeting> meeting) {
    return template
        .data("civility", person.title())
        .data("name", (person.firstName() + " " + person.lastName()).strip())
        .data("expected", meeting.isPresent())
        .data(
            "day",
            meeting.map(m -> FrenchDates.day(m.startsAt().atZone(zone).toLocalDate())).orElse(""))
        .data("hour", meeting.map(m -> FrenchDates.hour(m.startsAt().atZone(zone))).orElse(""))
        .data("minutes", meeting.map(Meeting::minutes).orElse(0))
        .data("site", meeting.map(Meeting::site).orElse(""))
        .data(
            "replaces",
            meeting
                .flatMap(m -> Optional.ofNullable(m.replaces()))
                .map(FrenchDates::day)
                .orElse(""));
  }
}
