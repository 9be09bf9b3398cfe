package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_FILE_EMPTY;
import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_FILE_NAME_INVALID;
import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_FILE_TOO_LARGE;

import fr.jalon.accompaniment.francetravail.exchange.FranceTravailConfig;
import fr.jalon.accompaniment.francetravail.file.Line;
import fr.jalon.accompaniment.francetravail.file.LineReader;
import fr.jalon.accompaniment.francetravail.file.PartnerFiles;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.identity.CurrentAgent;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes a file in, whole and in one transaction: acknowledged, all its lines are kept; stopped
 * before, nothing is, and the same file is sent again. The same content twice is the first import;
 * what was refused may be sent again.
 */
@ApplicationScoped
class ReceiveFile {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._()+-]{1,200}");
  private static final int BATCH = 1_000;
  private static final int LONGEST_SECONDS = 600;

  private final PartnerFileRepository files;
  private final PartnerLineRepository lines;
  private final Tenancy tenancy;
  private final CurrentAgent agent;
  private final Clock clock;
  private final long mostBytes;

  ReceiveFile(
      PartnerFileRepository files,
      PartnerLineRepository lines,
      Tenancy tenancy,
      CurrentAgent agent,
      Clock clock,
      FranceTravailConfig config) {
    this.files = files;
    this.lines = lines;
    this.tenancy = tenancy;
    this.agent = agent;
    this.clock = clock;
    this.mostBytes = config.maxSize().asLongValue();
  }

  /** Carries a refusal out of the transaction that it rolls back. */
  private static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final FlowRefused refused;

    NotTaken(FlowRefused refused) {
      super(refused);
      this.refused = refused;
    }
  }

  /** Answers the id of the import that has this content. */
  UUID handle(InputStream body, String fileName) throws IOException {
    if (!NAME.matcher(fileName).matches()) {
      throw PARTNER_FILE_NAME_INVALID.because(
          "Un nom de 1 à 200 lettres, chiffres, espaces ou . _ ( ) + -.", "?fichier");
    }
    var draft = Drafts.create();
    try {
      var sha256 = write(body, draft);
      var first = QuarkusTransaction.requiringNew().call(() -> files.byContent(sha256));
      return first.isPresent() ? first.get() : take(draft, fileName, sha256);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private UUID take(Path draft, String fileName, String sha256) {
    var id = UUID.randomUUID();
    try {
      return QuarkusTransaction.requiringNew()
          .timeout(LONGEST_SECONDS)
          .call(() -> insert(id, draft, fileName, sha256));
    } catch (NotTaken reason) {
      QuarkusTransaction.requiringNew()
          .run(() ->
              files.insert(
                  new PartnerFile.Refused(id, reason.refused.detail()),
                  sha256,
                  fileName,
                  agent.id(),
                  clock.instant()));
      return id;
    }
  }

  private UUID insert(UUID id, Path draft, String fileName, String sha256) {
    try (var in = Files.newInputStream(draft);
        var reader = PartnerFiles.open(in, fileName, tenancy.departement(), mostBytes)) {
      var taken =
          new PartnerFile.Taken(
              id, reader.layout(), reader.referenceDate().orElse(LocalDate.now(clock)), 0);
      if (!files.insert(taken, sha256, fileName, agent.id(), clock.instant())) {
        return files.byContent(sha256).orElseThrow();
      }
      keep(id, reader);
      files.unreadableDates(id, reader.unreadableDates());
      return id;
    } catch (FlowRefused refused) {
      throw new NotTaken(refused);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void keep(UUID id, LineReader reader) throws FlowRefused {
    var batch = new ArrayList<Line>(BATCH);
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      batch.add(line.get());
      if (batch.size() == BATCH) {
        lines.insert(id, batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      lines.insert(id, batch);
    }
  }

  private String write(InputStream body, Path draft) throws IOException {
    var digest = sha256();
    long size = 0;
    try (var out = Files.newOutputStream(draft)) {
      var buffer = new byte[1 << 16];
      for (int some = body.read(buffer); some >= 0; some = body.read(buffer)) {
        size += some;
        if (size > mostBytes) {
          throw PARTNER_FILE_TOO_LARGE.because("Au plus %d octets sont pris.".formatted(mostBytes));
        }
        digest.update(buffer, 0, some);
        out.write(buffer, 0, some);
      }
    }
    if (size == 0) {
      throw PARTNER_FILE_EMPTY.because("Le corps de la requête ne contient rien.");
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
