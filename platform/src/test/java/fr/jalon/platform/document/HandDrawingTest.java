package fr.jalon.platform.document;

import static fr.jalon.platform.problem.PlatformProblem.DRAWING_TOO_LARGE;
import static fr.jalon.platform.problem.PlatformProblem.DRAWING_UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.jalon.platform.problem.PlatformProblem;
import fr.jalon.platform.problem.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandDrawingTest {

  @Test
  void aPathIsDrawnOnASheetOfOurs() throws IOException {
    var drawing = HandDrawing.ofPath("M0,0 L10 10 C 20 20 30 -10.5 40,5 Q50 50 60 0", "/d");
    var image = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    assertThat(image.getWidth()).isEqualTo(720);
    assertThat(drawing.sha256()).isEqualTo(Sha256.of(drawing.png()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "L 1 1",
        "M 1",
        "M 1 1 A 1 1 0 0 0 2 2",
        "m 1 1 l 2 2",
        "<svg onload=\"x\"/>",
        "M 0 0 L 1 1\"/><script>x</script>",
        "M 1e9 1",
        "M 5 5",
        "url(http://127.0.0.1/)"
      })
  void anythingElseIsNoPath(String text) {
    refused(DRAWING_UNREADABLE, () -> HandDrawing.ofPath(text, "/d"));
  }

  @Test
  void anImageIsDrawnAnewWithoutWhatItHid() throws IOException {
    // Given
    var image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(3, 3, 0xff000000);
    var hidden = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    var sent = new ByteArrayOutputStream();
    ImageIO.write(image, "png", sent);
    sent.write(hidden);

    // When
    var drawing = HandDrawing.ofPng(base64(sent.toByteArray()), "/d");

    // Then
    assertThat(new String(drawing.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    var drawn = ImageIO.read(new ByteArrayInputStream(drawing.png()));
    assertThat(drawn.getColorModel().hasAlpha()).isFalse();
    assertThat(drawn.getRGB(0, 0)).isEqualTo(0xffffffff);
  }

  @Test
  void anImageOf300KilobytesIsRefused() {
    refused(DRAWING_TOO_LARGE, () -> HandDrawing.ofPng(base64(new byte[300 * 1024]), "/d"));
    refused(DRAWING_TOO_LARGE, () -> HandDrawing.ofPath("M 0 0 ".repeat(60_000), "/d"));
  }

  @Test
  void anImageThatWouldFillTheMemoryIsNotOpened() throws IOException {
    var huge = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4000, 2000, BufferedImage.TYPE_BYTE_BINARY), "png", huge);
    refused(DRAWING_TOO_LARGE, () -> HandDrawing.ofPng(base64(huge.toByteArray()), "/d"));
  }

  @Test
  void whatIsNoImageOrIsBlankIsRefused() throws IOException {
    var blank = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", blank);
    var noise = new byte[200];
    new Random(1).nextBytes(noise);
    System.arraycopy(blank.toByteArray(), 0, noise, 0, 8);

    refused(DRAWING_UNREADABLE, () -> HandDrawing.ofPng(base64(blank.toByteArray()), "/d"));
    refused(DRAWING_UNREADABLE, () -> HandDrawing.ofPng(base64(noise), "/d"));
    refused(DRAWING_UNREADABLE, () -> HandDrawing.ofPng(base64(new byte[100]), "/d"));
    refused(DRAWING_UNREADABLE, () -> HandDrawing.ofPng("é", "/d"));
  }

  private static void refused(PlatformProblem problem, ThrowingCallable drawing) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(drawing)
        .satisfies(refusal -> {
          assertThat(refusal.problem()).isEqualTo(problem);
          assertThat(refusal.pointer()).contains("/d");
        });
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
