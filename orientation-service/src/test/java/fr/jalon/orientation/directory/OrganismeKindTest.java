package fr.jalon.orientation.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class OrganismeKindTest {

  @Test
  void thePublicEmploymentServiceIsTheOneTheDreesCounts() {
    // When
    var spe = EnumSet.allOf(OrganismeKind.class);
    spe.removeIf(kind -> !kind.spe());

    // Then
    assertThat(spe)
        .containsExactlyInAnyOrder(
            OrganismeKind.FRANCE_TRAVAIL,
            OrganismeKind.MISSION_LOCALE,
            OrganismeKind.MDE_PLIE_CAP_EMPLOI,
            OrganismeKind.APPUI_CREATION,
            OrganismeKind.IAE,
            OrganismeKind.AUTRE_PLACEMENT);
  }
}
