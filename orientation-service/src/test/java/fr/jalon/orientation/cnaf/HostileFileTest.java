package fr.jalon.orientation.cnaf;

import static fr.jalon.orientation.cnaf.Fixtures.THREE_DOSSIERS;
import static fr.jalon.orientation.cnaf.Fixtures.blocks;
import static fr.jalon.orientation.cnaf.Fixtures.bytesOf;
import static fr.jalon.orientation.cnaf.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.FlowRefused.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to harm whoever reads them. */
class HostileFileTest {
  private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"windows-1252\"?>";

  @Test
  void aTrueExternalEntityIsNeverRead(@TempDir Path folder) throws IOException {
    var canary = Files.writeString(folder.resolve("canary"), "SECRET");
    var file =
        text(THREE_DOSSIERS)
            .replaceFirst(
                "\\?>", "?><!DOCTYPE Racine [<!ENTITY x SYSTEM \"" + canary.toUri() + "\">]>")
            .replace(">LABROUSSE<", ">&x;<");

    var refusal = refused(bytesOf(file));

    assertThat(refusal.fault()).isEqualTo(Fault.DTD);
    assertThat(refusal.detail()).doesNotContain("SECRET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Racine>",
        "<!DOCTYPE Racine [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE Racine SYSTEM \"http://127.0.0.1:1/x.dtd\">"
      })
  void noDocumentTypeIsTolerated(String doctype) {
    var file = text(THREE_DOSSIERS).replaceFirst("\\?>", "?>" + doctype);

    assertThat(refused(bytesOf(file)).fault()).isEqualTo(Fault.DTD);
  }

  @Test
  void moreThan64UnknownNamesRefuseTheFileAtOnce() {
    var names =
        IntStream.range(0, 1_000).mapToObj(i -> "<N" + i + "/>").collect(Collectors.joining());
    var file = text(THREE_DOSSIERS).replaceFirst("<InfosFoyerRSA>", "<InfosFoyerRSA>" + names);

    assertThat(refused(bytesOf(file)).fault()).isEqualTo(Fault.LIMITS);
  }

  @Test
  void attributesInstructionsDepthTextAndElementsHaveLimits() {
    var attributes =
        IntStream.range(0, 9).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
    var attacks =
        List.of(
            "<a" + attributes + "/>",
            "<a b='" + "x".repeat(5_000) + "'/>",
            "<a>".repeat(200_000),
            "<a>" + "x".repeat(4_097) + "</a>",
            "<a/>".repeat(20_001),
            IntStream.range(0, 70).mapToObj(i -> "<?p" + i + " x?>").collect(Collectors.joining()));

    for (var attack : attacks) {
      var file = text(THREE_DOSSIERS).replaceFirst("<InfosFoyerRSA>", "<InfosFoyerRSA>" + attack);
      assertThat(refused(bytesOf(file)).fault())
          .as(attack.substring(0, 10))
          .isEqualTo(Fault.LIMITS);
    }
  }

  @Test
  void anEndlessCommentOrAPackedBombIsStopped() throws FlowRefused {
    var start = bytesOf(PROLOG + "<Racine><!--");
    var endless = new SequenceInputStream(new ByteArrayInputStream(start), endless((byte) 'x'));
    var refusal = catchThrowableOfType(FlowRefused.class, () -> blocks(endless));
    assertThat(refusal.fault()).isEqualTo(Fault.LIMITS);

    var bomb = Fixtures.packed(bytesOf(PROLOG + "<Racine>" + " ".repeat(8 << 20) + "</Racine>"));
    assertThat(refused(bomb).fault()).isEqualTo(Fault.LIMITS);
  }

  private static FlowRefused refused(byte[] file) {
    return catchThrowableOfType(FlowRefused.class, () -> blocks(file));
  }

  private static InputStream endless(byte one) {
    return new InputStream() {
      @Override
      public int read() {
        return one;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        java.util.Arrays.fill(bytes, offset, offset + length, one);
        return length;
      }
    };
  }
}
