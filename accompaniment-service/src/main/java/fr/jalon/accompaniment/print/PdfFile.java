package fr.jalon.accompaniment.print;

import fr.jalon.platform.identity.OfFile;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A printed contract on its way to the agent who asked, in the file of one person. */
@SuppressWarnings("ArrayRecordComponent") // written once, compared with nothing
record PdfFile(UUID fileId, byte[] bytes) implements OfFile, StreamingOutput {

  @Override
  public void write(OutputStream out) throws IOException {
    out.write(bytes);
  }
}
