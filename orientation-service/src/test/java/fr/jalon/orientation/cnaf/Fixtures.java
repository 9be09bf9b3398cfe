package fr.jalon.orientation.cnaf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.guardedxml.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/** The synthetic files of the CAF, as bytes that a test may bend. */
public final class Fixtures {
  public static final String JANUARY = "NRSACGIM_RSABEM_20260205_S0000001.RCV";
  public static final String FEBRUARY = "NRSACGIM_RSABEM_20260305_S0000003.RCV";
  public static final String DAILY_18 = "NRSACGIM_RSABEI_20260218_S0000002.RCV";
  public static final String DAILY_19 = "NRSACGIM_RSABEI_20260219_S0000006.RCV";
  public static final String THREE_DOSSIERS = "exemple_3_dossiers_VRSB0801.RCV";

  public static final String REDESIGNED = "VRSD0301_20260305.RCV";
  public static final String INSTRUCTION = "NRSACGIR_IRSACG_20260212_S0000004.RCV";
  public static final String DSP = "VIRD0201_DSP_20260216.RCV";
  public static final String FINANCIAL = "NRSACGIM_RSAFIM_20260305_S0000005.RCV";
  public static final String DEBTS = "VRSC0201_CREANCES_20260305.RCV";

  private Fixtures() {}

  public static byte[] bytes(String name) {
    try (var in =
        Objects.requireNonNull(Fixtures.class.getResourceAsStream("/fixtures/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file as text, one character a byte. */
  public static String text(String name) {
    return new String(bytes(name), ISO_8859_1);
  }

  public static byte[] bytesOf(String text) {
    return text.getBytes(ISO_8859_1);
  }

  /** The same file, for another département. */
  public static byte[] of(String name, String departement) {
    return bytesOf(text(name).replace("<IDEPARTE>015<", "<IDEPARTE>" + departement + "<"));
  }

  public static byte[] packed(byte[] plain) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static List<Block> blocks(byte[] file) throws FlowRefused {
    return blocks(new ByteArrayInputStream(file));
  }

  static List<Block> blocks(InputStream file) throws FlowRefused {
    var blocks = new ArrayList<Block>();
    try (var reader = CnafReader.open(file, Limits.upTo(1L << 30))) {
      for (var block = reader.next(); block.isPresent(); block = reader.next()) {
        blocks.add(block.get());
      }
    }
    return blocks;
  }
}
