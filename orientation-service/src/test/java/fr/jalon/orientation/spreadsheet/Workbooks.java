package fr.jalon.orientation.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables of people who do not exist, laid out as départements and the CNAF lay theirs out. */
public final class Workbooks {

  /** The headers of a tracking workbook, line breaks and stray tabs included. */
  public static final List<String> TRACKING =
      List.of(
          "N° Allocataire",
          "Civilité",
          "Nom bénéficiaire",
          "Prénom bénéficiaire",
          "Date de\nNaissance",
          "Adresse",
          "CP Ville",
          "Complément adresse",
          "Rôle",
          "ID IODAS\t",
          "PA",
          "NIR",
          "ID pôle Emploi",
          "Adresses\nMails",
          "N°\nTéléphones",
          "Structure",
          "DECISION ORIENTATION",
          "Date envoie du courrier",
          "Reçu en entretien le :",
          "Heure du rdv",
          "Lieu du rdv",
          "Chargé d'orientation",
          "Modalité de l'entretien",
          "1er RDV structure",
          "Délai RDV",
          "Date CER",
          "Délai CER",
          "Réorientations",
          "Tags");

  /** The headers of the CNAF's contact file. */
  public static final String CONTACTS =
      "MATRICULE;ROLE PERSONNE;TYPE PERSONNE;NIR;NUMERO DEMANDE RSA;DATE DEMANDE RSA;"
          + "DATE DEBUT DROITS - DEVOIRS;NOM RESPONSABLE DOSSIER;PRENOM RESPONSABLE DOSSIER;"
          + "NUMERO TELEPHONE DOSSIER;NUMERO TELEPHONE 2 DOSSIER;ADRESSE ELECTRONIQUE DOSSIER";

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private Workbooks() {}

  /** A workbook of one visible sheet, its headers first, and one that is hidden. */
  public static byte[] xlsx(List<List<Object>> lines) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Tableur", "1.0")) {
      var hidden = workbook.newWorksheet("Paramètres");
      hidden.value(0, 0, "Ne pas lire");
      hidden.setVisibilityState(VisibilityState.HIDDEN);
      var sheet = workbook.newWorksheet("ENTRETIENS PHYSIQUES");
      for (int i = 0; i < TRACKING.size(); i++) {
        sheet.value(0, i, TRACKING.get(i));
      }
      for (int row = 0; row < lines.size(); row++) {
        for (int column = 0; column < lines.get(row).size(); column++) {
          put(sheet, row + 1, column, lines.get(row).get(column));
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case Long number -> sheet.value(row, column, new BigDecimal(number));
      case Integer number -> sheet.value(row, column, number);
      case String text when text.startsWith("=") -> sheet.formula(row, column, text.substring(1));
      case String text when !text.isEmpty() -> sheet.value(row, column, text);
      default -> {
        // an empty cell is not written
      }
    }
  }

  public static byte[] csv(String separator, String... lines) {
    return String.join("\r\n", lines).replace(";", separator).getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] windows(String text) {
    return text.getBytes(WINDOWS);
  }
}
