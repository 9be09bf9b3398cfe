package fr.jalon.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.contracts.AccompanimentEvent.AccompanimentAppointmentClosed;
import fr.jalon.contracts.AccompanimentEvent.AccompanimentOpened;
import fr.jalon.contracts.AdmissionEvent.PublicAdmitted;
import fr.jalon.contracts.AdmissionEvent.PublicKind;
import fr.jalon.contracts.Attendance;
import fr.jalon.contracts.OrientationEvent.OrientationDecided;
import fr.jalon.contracts.ParcoursType;
import fr.jalon.contracts.Profile;
import fr.jalon.contracts.Profile.FamilySituation;
import fr.jalon.contracts.Profile.Sex;
import fr.jalon.testkit.Stack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People who receive no RSA are followed, and change no figure of RSA. */
@QuarkusTest
@QuarkusTestResource(
    value = Stack.class,
    initArgs = @ResourceArg(name = "database", value = "indicators"))
class PublicAdmittedIT {
  private static final String DEPARTEMENT = "107";
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 12);

  @Inject Figures figures;

  @Test
  void whoIsAdmittedIsInNoFigure() {
    // Given
    figures.tell(Stories.winter(DEPARTEMENT));
    var before = Figures.all(DEPARTEMENT);
    var person = UUID.randomUUID();
    var parcours = UUID.randomUUID();
    var orientation = UUID.randomUUID();
    var accompaniment = UUID.randomUUID();

    // When
    figures.tell(
        List.of(
            new PublicAdmitted(
                UUID.randomUUID(),
                NOW,
                DEPARTEMENT,
                person,
                parcours,
                PublicKind.DISABLED_WORKER,
                DAY,
                null,
                new Profile(null, Sex.F, FamilySituation.SINGLE, null)),
            new OrientationDecided(
                UUID.randomUUID(),
                NOW,
                DEPARTEMENT,
                person,
                parcours,
                orientation,
                1,
                ParcoursType.PROFESSIONNEL,
                UUID.randomUUID(),
                "MISSION_LOCALE",
                true,
                null,
                DAY.plusDays(3),
                DAY.plusDays(3)),
            new AccompanimentOpened(
                UUID.randomUUID(),
                NOW,
                DEPARTEMENT,
                person,
                parcours,
                accompaniment,
                orientation,
                DAY.plusDays(3)),
            new AccompanimentAppointmentClosed(
                UUID.randomUUID(),
                NOW,
                DEPARTEMENT,
                person,
                parcours,
                accompaniment,
                UUID.randomUUID(),
                true,
                Attendance.HONOURED,
                DAY.plusDays(5),
                DAY.plusDays(5))));

    // Then
    assertThat(Figures.all(DEPARTEMENT)).isEqualTo(before);
  }
}
