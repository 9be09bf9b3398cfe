package fr.jalon.benchmarks.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Writes a monthly file of made-up dossiers as large as real ones (4,8 ko each, two persons), the
 * same for the same seed. Nobody in it exists: the commune of birth in each NIR does not.
 */
record BulkFlow(int dossiers, LocalDate referenceDate) {
  private static final Pattern BLANK = Pattern.compile("@(\\w+?)(\\d?)@");
  private static final List<String> SHAPES = List.of("single", "single", "couple", "family");
  private static final List<String> SYLLABLES =
      List.of(
          "FON", "TAN", "GES", "TRI", "ZAC", "BRE", "ZON", "CAY", "ROL", "PLEA", "VEB", "LAR",
          "NIEU", "DAN", "MONT", "SAL", "VY", "LAN", "OBRE", "MAU", "RIAC", "JUS", "SAC", "POL");
  private static final List<String> FIRST_NAMES =
      List.of(
          "ADRIEN",
          "BAPTISTE",
          "CAMILLE",
          "DENISE",
          "ELOI",
          "FANNY",
          "GASPARD",
          "HELENE",
          "INES",
          "JULES",
          "LUCIEN",
          "MARTHE",
          "NOEL",
          "ODILE",
          "PAULINE",
          "REMI",
          "ROSE",
          "SIMON");

  private record Piece(String text, String blank, int person) {}

  void write(Path file) throws IOException {
    var shapes = SHAPES.stream().map(BulkFlow::pieces).toList();
    var chance = new Random(15);
    try (var out = Files.newBufferedWriter(file, ISO_8859_1)) {
      out.write(
          """
          <?xml version="1.0" encoding="ISO-8859-1"?>
          <Racine>
          <IdentificationFlux><APPLIEME>CRI</APPLIEME><NUMVERSIONAPPLIEME>6200</NUMVERSIONAPPLIEME>\
          <TYPEFLUX>M</TYPEFLUX><NATFLUX>D</NATFLUX><DTCREAFLUX>%s</DTCREAFLUX>\
          <HEUCREAFLUX>01:12:08.0000</HEUCREAFLUX><DTREF>%s</DTREF></IdentificationFlux>
          """
              .formatted(referenceDate.plusDays(5), referenceDate));
      for (int i = 0; i < dossiers; i++) {
        dossier(out, shapes.get(chance.nextInt(shapes.size())), i, chance);
      }
      out.write(
          """
          <TransmissionFlux><NBTOTDOSRSATRANSM>%08d</NBTOTDOSRSATRANSM>\
          <NBTOTDOSRSATRANSMANO>00000000</NBTOTDOSRSATRANSMANO></TransmissionFlux>
          </Racine>
          """
              .formatted(dossiers));
    }
  }

  private static void dossier(BufferedWriter out, List<Piece> shape, int number, Random chance)
      throws IOException {
    var persons = List.of(person(chance), person(chance), person(chance), person(chance));
    for (var piece : shape) {
      out.write(piece.text());
      var person = persons.get(piece.person());
      out.write(
          switch (piece.blank()) {
            case "" -> "";
            case "number" -> String.format(Locale.ROOT, "%08d", 400_000 + number);
            case "matricule" -> String.format(Locale.ROOT, "%07d", 2_000_000 + number);
            case "name" -> person.name();
            case "first" -> person.firstName();
            case "born" -> person.born().toString();
            case "nir" -> person.nir(number * 4 + piece.person());
            default -> throw new IllegalStateException(piece.blank());
          });
    }
  }

  private record Person(String name, String firstName, LocalDate born) {
    /** Unique for its number, whatever the birth. */
    String nir(int number) {
      return String.format(
          Locale.ROOT,
          "1%02d%02d%02d%03d%03d",
          born.getYear() % 100,
          born.getMonthValue(),
          1 + number / 998_001 % 90,
          1 + number / 999 % 999,
          1 + number % 999);
    }
  }

  private static Person person(Random chance) {
    return new Person(
        one(SYLLABLES, chance) + one(SYLLABLES, chance) + one(SYLLABLES, chance),
        one(FIRST_NAMES, chance),
        LocalDate.of(1960, 1, 1).plusDays(chance.nextInt(16_000)));
  }

  private static String one(List<String> of, Random chance) {
    return of.get(chance.nextInt(of.size()));
  }

  /** The shape of a dossier, cut where something is to be filled in. */
  private static List<Piece> pieces(String shape) {
    var text = resource("/dossier/" + shape + ".xml");
    var pieces = new java.util.ArrayList<Piece>();
    var blanks = BLANK.matcher(text);
    int from = 0;
    while (blanks.find()) {
      var person = blanks.group(2).isEmpty() ? 0 : Integer.parseInt(blanks.group(2));
      pieces.add(new Piece(text.substring(from, blanks.start()), blanks.group(1), person));
      from = blanks.end();
    }
    pieces.add(new Piece(text.substring(from), "", 0));
    return List.copyOf(pieces);
  }

  private static String resource(String name) {
    try (var content = Objects.requireNonNull(BulkFlow.class.getResourceAsStream(name), name)) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
