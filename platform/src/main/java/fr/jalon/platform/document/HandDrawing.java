package fr.jalon.platform.document;

import static fr.jalon.platform.problem.PlatformProblem.DRAWING_TOO_LARGE;
import static fr.jalon.platform.problem.PlatformProblem.DRAWING_UNREADABLE;

import fr.jalon.platform.problem.Refusal;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * What a hand drew on a screen. It is always drawn anew: nothing of the file or text that was sent
 * is kept, neither its metadata nor whatever else it hid.
 */
public final class HandDrawing {
  private static final int MOST_BYTES = 200 * 1024;
  private static final int MOST_PIXELS = 4_000_000;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 240;
  private static final int MARGIN = 12;
  private static final float PEN = 3.2f;

  private final byte[] png;

  private HandDrawing(byte[] png) {
    this.png = png;
  }

  /** A drawing as it was kept. */
  public static HandDrawing kept(byte[] png) {
    return new HandDrawing(png.clone());
  }

  /**
   * A drawing that came as an image.
   *
   * @param base64 a PNG image
   * @param pointer the request's field, so that a refusal names it
   */
  public static HandDrawing ofPng(String base64, String pointer) {
    var image = decode(bytes(base64, pointer), pointer);
    var scale =
        Math.min(
            1, Math.min(WIDTH / (double) image.getWidth(), HEIGHT / (double) image.getHeight()));
    var width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = pen(sheet);
    pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
    pen.dispose();
    return inked(sheet, pointer);
  }

  /**
   * A drawing that came as the line that the pen followed.
   *
   * @param data the data of an SVG path made of absolute M, L, Q and C, as signature pads give it
   */
  public static HandDrawing ofPath(String data, String pointer) {
    if (data.length() > MOST_BYTES) {
      throw tooLarge(pointer);
    }
    var path = PathText.read(data).orElseThrow(() -> unreadable(pointer));
    var sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    var pen = pen(sheet);
    pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(fitted(path));
    pen.dispose();
    return inked(sheet, pointer);
  }

  public byte[] png() {
    return png.clone();
  }

  public String sha256() {
    return Sha256.of(png);
  }

  /** As a page carries it. */
  public String address() {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  private static byte[] bytes(String base64, String pointer) {
    if (base64.length() > MOST_BYTES / 3 * 4 + 4) {
      throw tooLarge(pointer);
    }
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException wrong) {
      throw unreadable(pointer);
    }
  }

  /** Looks at the size that the image announces before it makes room for it. */
  private static BufferedImage decode(byte[] png, String pointer) {
    if (FileKind.of(png).filter(FileKind.PNG::equals).isEmpty()) {
      throw unreadable(pointer);
    }
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(input, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw tooLarge(pointer);
      }
      return reader.read(0);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException wrong) {
      throw unreadable(pointer);
    } finally {
      reader.dispose();
    }
  }

  private static Path2D fitted(Path2D path) {
    var bounds = path.getBounds2D();
    var scale =
        Math.min(
            (WIDTH - 2 * MARGIN) / Math.max(bounds.getWidth(), 1),
            (HEIGHT - 2 * MARGIN) / Math.max(bounds.getHeight(), 1));
    var place = AffineTransform.getTranslateInstance(MARGIN, MARGIN);
    place.scale(scale, scale);
    place.translate(-bounds.getX(), -bounds.getY());
    path.transform(place);
    return path;
  }

  private static Graphics2D pen(BufferedImage sheet) {
    var pen = sheet.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    pen.setColor(new Color(0x1a, 0x23, 0x5b));
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return pen;
  }

  /** A sheet on which nothing shows was not drawn on. */
  private static HandDrawing inked(BufferedImage sheet, String pointer) {
    var first = sheet.getRGB(0, 0);
    var pixels = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
    for (var pixel : pixels) {
      if (pixel != first) {
        return new HandDrawing(encode(sheet));
      }
    }
    throw DRAWING_UNREADABLE.because("Le dessin est vide.", pointer);
  }

  private static byte[] encode(BufferedImage sheet) {
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(sheet, "png", png);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  private static Refusal tooLarge(String pointer) {
    return DRAWING_TOO_LARGE.because(
        "Au plus %d kilo-octets et %d millions de points."
            .formatted(MOST_BYTES / 1024, MOST_PIXELS / 1_000_000),
        pointer);
  }

  private static Refusal unreadable(String pointer) {
    return DRAWING_UNREADABLE.because(
        "Envoyez une image PNG en base64, ou le tracé d'un chemin SVG (M, L, Q, C).", pointer);
  }
}
