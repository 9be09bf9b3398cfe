package fr.jalon.orientation.cnaf;

import fr.jalon.orientation.guardedxml.FlowRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads the next batch while the one before is being written: two are in memory at most.
 *
 * <p>A batch of big dossiers is cut short, so that its size bounds the memory too.
 */
public final class ReadAhead implements AutoCloseable {
  private static final long BATCH_BYTES = 16L << 20;

  private final CnafReader reader;
  private final int done;
  private final int batchSize;
  private final ExecutorService thread;
  private Future<List<Block>> coming;

  private ReadAhead(CnafReader reader, int done, int batchSize) {
    this.reader = reader;
    this.done = done;
    this.batchSize = batchSize;
    var name = Thread.currentThread().getName() + "-ahead";
    thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    coming = thread.submit(this::read);
  }

  /** Begins after the blocks that are in already. */
  public static ReadAhead of(CnafReader reader, int done, int batchSize) {
    return new ReadAhead(reader, done, batchSize);
  }

  /** The next batch; an empty one at the end of the file. */
  public List<Block> next() throws FlowRefused {
    try {
      var batch = coming.get();
      if (!batch.isEmpty()) {
        coming = thread.submit(this::read);
      }
      return batch;
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof FlowRefused refused) {
        throw refused;
      }
      throw failure.getCause() instanceof RuntimeException mistake
          ? mistake
          : new IllegalStateException(failure);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while reading", stopping);
    }
  }

  private List<Block> read() throws FlowRefused {
    var batch = new ArrayList<Block>(batchSize);
    long since = reader.unpackedBytes();
    for (var block = reader.next(); block.isPresent(); block = reader.next()) {
      if (block.get().number() > done) {
        batch.add(block.get());
      }
      if (batch.size() == batchSize
          || (!batch.isEmpty() && reader.unpackedBytes() - since > BATCH_BYTES)) {
        return batch;
      }
    }
    return batch;
  }

  /** The file may be closed once nobody reads it any more. */
  @Override
  public void close() {
    thread.close();
  }
}
