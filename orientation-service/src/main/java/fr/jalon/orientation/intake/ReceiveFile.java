package fr.jalon.orientation.intake;

import fr.jalon.orientation.OrientationProblem;
import fr.jalon.orientation.cnaf.CnafReader;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.platform.guardedxml.FlowRefused;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes a file in: writes it down, enters it in the ledger and leaves the reading to the worker.
 * The same content a second time is the first import, whatever its name, and gives it back the
 * bytes it may have lost.
 */
@ApplicationScoped
class ReceiveFile {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._()+-]{1,200}");

  private final FluxFileRepository files;
  private final Spool spool;
  private final Tenancy tenancy;
  private final Clock clock;
  private final IntakeWorker worker;

  ReceiveFile(
      FluxFileRepository files, Spool spool, Tenancy tenancy, Clock clock, IntakeWorker worker) {
    this.files = files;
    this.spool = spool;
    this.tenancy = tenancy;
    this.clock = clock;
    this.worker = worker;
  }

  /** Answers the id of the import that has this content, and sees that it is read. */
  UUID handle(InputStream body, String fileName, Optional<LocalDate> givenReception)
      throws IOException {
    var id = receive(body, fileName, givenReception);
    worker.wake(tenancy.departement());
    return id;
  }

  /** Enters the file in the ledger, and leaves it there until the worker next wakes. */
  UUID receive(InputStream body, String fileName, Optional<LocalDate> givenReception)
      throws IOException {
    if (!NAME.matcher(fileName).matches()) {
      throw OrientationProblem.FLUX_NAME_INVALID.because(
          "Un nom de 1 à 200 lettres, chiffres, espaces ou . _ ( ) + -.", "?fichier");
    }
    var receivedOn = givenReception.orElseGet(() -> LocalDate.now(clock));
    var departement = tenancy.departement();
    var draft = spool.write(body, departement);
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> {
            var first = files.byContent(draft.sha256());
            if (first.isPresent()) {
              takeUp(first.get(), draft);
              return first.get();
            }
            var header = header(draft);
            checkReception(receivedOn, header);
            var id = UUID.randomUUID();
            files.insert(
                new FluxFile.Received(id, receivedOn),
                draft.sha256(),
                fileName,
                header,
                clock.instant());
            files.flush();
            spool.keep(draft, departement, id);
            return id;
          });
    } finally {
      spool.drop(draft);
    }
  }

  /** An import that lacks its bytes goes on with these, as far as it was and as first received. */
  private void takeUp(UUID id, Spool.Draft draft) {
    var departement = tenancy.departement();
    switch (files.lock(id)) {
      case FluxFile.GivenUp givenUp -> {
        files.update(givenUp.before());
        spool.keep(draft, departement, id);
      }
      case FluxFile.Received _, FluxFile.Reading _ -> {
        if (!spool.holds(departement, id)) {
          spool.keep(draft, departement, id);
        }
      }
      case FluxFile.Done _, FluxFile.Refused _ -> {}
    }
  }

  private void checkReception(LocalDate receivedOn, Optional<FlowHeader> header) {
    if (receivedOn.isAfter(LocalDate.now(clock))) {
      throw OrientationProblem.FLUX_RECEPTION_DATE_WRONG.because(
          "La réception ne peut pas être dans l'avenir.", "?recuLe");
    }
    if (header.isPresent() && receivedOn.isBefore(header.get().createdOn())) {
      throw OrientationProblem.FLUX_RECEPTION_DATE_WRONG.because(
          "Le fichier a été créé le %s (DTCREAFLUX) : il n'a pu être reçu avant."
              .formatted(header.get().createdOn()),
          "?recuLe");
    }
  }

  /** A file whose header cannot be read is refused by the worker, which will say why. */
  private Optional<FlowHeader> header(Spool.Draft draft) throws IOException {
    try (var in = Files.newInputStream(draft.path());
        var reader = CnafReader.open(in, spool.limits())) {
      return Optional.of(reader.header());
    } catch (FlowRefused _) {
      return Optional.empty();
    }
  }
}
