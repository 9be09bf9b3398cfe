package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.accompaniment.francetravail.intake.PartnerFileResourceIT.line;
import static fr.jalon.accompaniment.francetravail.intake.PartnerFileResourceIT.matched;
import static fr.jalon.accompaniment.francetravail.intake.PartnerFileResourceIT.nir;
import static fr.jalon.accompaniment.francetravail.intake.PartnerFileResourceIT.post;
import static fr.jalon.accompaniment.francetravail.intake.PartnerFileResourceIT.registrations;
import static fr.jalon.accompaniment.francetravail.intake.PartnerFileResourceIT.view;
import static fr.jalon.accompaniment.francetravail.intake.PartnerFileResourceIT.withKey;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.jalon.accompaniment.AccompanimentStack;
import fr.jalon.accompaniment.francetravail.DisclosureStub;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is wrong in a file stays with it. */
@QuarkusTest
@AccompanimentStack
class FaultyFilesIT {

  @Test
  void aLineThatCannotBeAskedAboutHoldsBackNoOther() {
    var unreadable = nir();
    var known = nir();
    var person = UUID.randomUUID();
    DisclosureStub.UNREADABLE.add(withKey(unreadable));
    DisclosureStub.BY_NIR.put(withKey(known), person);

    var done =
        matched(
            post(
                (line(unreadable, "21/11/2025", "A")
                        + line(known, "21/11/2025", "A")
                        + line(nir(), "21/11/2025", "A").replace("TESTNOM", "N".repeat(101)))
                    .getBytes(ISO_8859_1),
                "stock.csv"));

    assertThat(done.getInt("unknown")).isEqualTo(1);
    assertThat(done.getInt("applied")).isEqualTo(1);
    assertThat(done.getInt("rejected")).isEqualTo(1);
    assertThat(registrations(person)).isEqualTo(1);
  }

  @Test
  void whatWasRefusedForItsNameIsTakenUnderAnother() {
    var nir = nir();
    var body =
        "%1$s;1500104D015;TESTNOM;KEVIN;16/08/1999;21/11/2025;31;MOTIF;%1$s\n"
            .formatted(nir)
            .getBytes(ISO_8859_1);
    var refused = post(body, "x.csv");
    assertThat(view(refused).getString("status")).isEqualTo("REFUSED");

    var taken = post(body, "CESSATION.csv");

    assertThat(view(taken).getString("status")).isEqualTo("TAKEN");
    assertThat(post(body, "CESSATION.csv")).isEqualTo(taken);
  }

  @Test
  void aDamagedArchiveIsRefused() {
    var id = post(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2}, "x.csv.gz");
    assertThat(view(id).getString("status")).isEqualTo("REFUSED");
  }
}
