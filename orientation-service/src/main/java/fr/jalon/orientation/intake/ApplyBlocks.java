package fr.jalon.orientation.intake;

import fr.jalon.orientation.bulk.BulkFailure;
import fr.jalon.orientation.cnaf.Block;
import fr.jalon.orientation.cnaf.FlowHeader;
import fr.jalon.orientation.cnaf.Screening;
import fr.jalon.orientation.intake.FluxFile.Reading;
import fr.jalon.orientation.intake.RejectRepository.Reject;
import fr.jalon.orientation.parcours.Reception;
import fr.jalon.orientation.policy.EntryRule;
import fr.jalon.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Applies the blocks of a file a batch at a time, each batch one transaction with its counts: after
 * a crash the ledger says where to go on. A batch that the database refuses is halved until the
 * dossier to blame stands alone; that one is set aside.
 */
@ApplicationScoped
class ApplyBlocks {
  private final FluxFileRepository files;
  private final RejectRepository rejects;
  private final ApplyBatch applyBatch;
  private final Tenancy tenancy;
  private final Clock clock;

  ApplyBlocks(
      FluxFileRepository files,
      RejectRepository rejects,
      ApplyBatch applyBatch,
      Tenancy tenancy,
      Clock clock) {
    this.files = files;
    this.rejects = rejects;
    this.applyBatch = applyBatch;
    this.tenancy = tenancy;
    this.clock = clock;
  }

  /** How many blocks of the file are in already, from before a stop. */
  int alreadyRead(UUID fileId) {
    return QuarkusTransaction.requiringNew().call(() -> files.row(fileId).read);
  }

  void handle(UUID fileId, List<Block> blocks, Screening screening) {
    try {
      apply(fileId, blocks, screening, Optional.empty());
    } catch (BulkFailure failure) {
      if (!failure.blamesARow()) {
        throw failure;
      }
      if (blocks.size() == 1) {
        apply(fileId, blocks, screening, Optional.of("Refusé en base : " + failure.reason()));
      } else {
        int half = blocks.size() / 2;
        handle(fileId, blocks.subList(0, half), screening);
        handle(fileId, blocks.subList(half, blocks.size()), screening);
      }
    }
  }

  /** Ends the file: closes what it shows to be over, and says that it is done. */
  void end(UUID fileId, long unknownTags) {
    QuarkusTransaction.requiringNew()
        .timeout(600)
        .run(() -> {
          if (files.lock(fileId) instanceof Reading reading) {
            applyBatch.end(reception(reading));
            files.unknownTags(fileId, unknownTags);
            files.update(reading.done(clock.instant()));
          }
        });
  }

  /** How a file stands towards the others of its département. */
  Reception reception(FluxFile file) {
    return switch (file) {
      case Reading reading ->
          reception(
              reading.id(),
              reading.header(),
              reading.receivedOn(),
              reading.rule(),
              reading.stock());
      case FluxFile.Done done ->
          reception(done.id(), done.header(), done.receivedOn(), done.rule(), done.stock());
      case FluxFile.Received _, FluxFile.GivenUp _, FluxFile.Refused _ ->
          throw new IllegalStateException("Only a file that was begun applies");
    };
  }

  private Reception reception(
      UUID id, FlowHeader header, LocalDate receivedOn, EntryRule rule, boolean stock) {
    return new Reception(
        id,
        header,
        receivedOn,
        rule,
        stock,
        files.stockKnown(),
        files.readBefore(id, header),
        files.lastMonthlyBefore(id, header.referenceDate()),
        tenancy.departement(),
        clock.instant());
  }

  private void apply(
      UUID fileId, List<Block> blocks, Screening screening, Optional<String> refusedBecause) {
    QuarkusTransaction.requiringNew()
        .timeout(300)
        .run(() -> {
          if (!(files.lock(fileId) instanceof Reading reading)
              || reading.read() != blocks.getFirst().number() - 1) {
            throw new ReadElsewhere();
          }
          var sorted = new Sorted(blocks, screening, tenancy.departement(), refusedBecause);
          var outcome = applyBatch.handle(sorted.toApply, reception(reading));
          rejects.insert(fileId, sorted.rejected, tenancy.departement(), clock.instant());
          files.add(
              fileId,
              new FluxFileRepository.Counts(
                  blocks.size(),
                  blocks.size() - sorted.rejected.size(),
                  sorted.rejected.size(),
                  sorted.anomalies,
                  outcome.entrants(),
                  outcome.ambiguous(),
                  sorted.unknownCodes));
        });
  }

  /** Which blocks of a batch are applied, which only counted, which set aside. */
  private static final class Sorted {
    private final List<Block.Sound> toApply = new ArrayList<>();
    private final List<Reject> rejected = new ArrayList<>();
    private int anomalies;
    private long unknownCodes;

    Sorted(
        List<Block> blocks,
        Screening screening,
        String departement,
        Optional<String> refusedBecause) {
      for (var block : blocks) {
        switch (block) {
          case Block.Unsound unsound ->
              rejected.add(reject(unsound, unsound.dossierNumber(), unsound.reason()));
          case Block.Counted counted when counted.departement().equals(departement) -> {
            // counted as accepted: nothing of it is applied
          }
          case Block.Counted counted ->
              rejected.add(
                  reject(
                      counted,
                      Optional.empty(),
                      otherDepartement(counted.departement(), departement)));
          case Block.Sound sound -> {
            var dossier = sound.dossier();
            var number = Optional.of(dossier.number());
            if (!dossier.departement().equals(departement)) {
              rejected.add(
                  reject(sound, number, otherDepartement(dossier.departement(), departement)));
            } else if (refusedBecause.isPresent()) {
              rejected.add(reject(sound, number, refusedBecause.get()));
            } else {
              accept(sound, screening);
            }
          }
        }
      }
    }

    private static String otherDepartement(String whose, String departement) {
      return "Élément IDEPARTE : dossier du département %s, non %s".formatted(whose, departement);
    }

    private void accept(Block.Sound sound, Screening screening) {
      var dossier = sound.dossier();
      unknownCodes += dossier.unknownCodes();
      if (dossier.anomaly()) {
        anomalies++;
      }
      if (!screening.isSuperseded(sound.number())) {
        toApply.add(sound);
      }
    }

    private static Reject reject(Block block, Optional<String> number, String reason) {
      return new Reject(block.number(), block.line(), number, reason, block.xml());
    }
  }

  /** Another process reads the file: no fault of the file's. */
  static final class ReadElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReadElsewhere() {
      super("Another process reads this file");
    }
  }
}
