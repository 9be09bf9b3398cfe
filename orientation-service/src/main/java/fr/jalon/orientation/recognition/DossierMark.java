package fr.jalon.orientation.recognition;

import fr.jalon.orientation.beneficiary.IdentityVault;
import fr.jalon.orientation.cnaf.Dossier;
import fr.jalon.orientation.cnaf.FlowHeader;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier says, as sixteen bytes: the same flow sent again in another file says the same of
 * most. Made with the key of the blind indexes, because whoever knew all of a dossier but the NIR
 * could try the NIRs one after the other.
 */
final class DossierMark {
  private static final ClassValue<RecordComponent[]> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
          return type.getRecordComponents();
        }
      };

  private DossierMark() {}

  static UUID of(Dossier dossier, FlowHeader header, IdentityVault vault, String departement) {
    var text = new StringBuilder(1_024);
    spell(header.layout(), text);
    spell(header.kind(), text);
    spell(dossier, text);
    var mark = ByteBuffer.wrap(vault.index("dossier", text.toString(), departement));
    return new UUID(mark.getLong(), mark.getLong());
  }

  /** Every component of every record, each with its length: no two dossiers read alike. */
  private static void spell(@Nullable Object value, StringBuilder text) {
    switch (value) {
      case null -> text.append('-');
      case Record told -> {
        for (var component : COMPONENTS.get(told.getClass())) {
          spell(valueOf(component, told), text);
        }
      }
      case List<?> list -> {
        text.append(list.size()).append('*');
        list.forEach(one -> spell(one, text));
      }
      default -> {
        var plain = value.toString();
        text.append(plain.length()).append(':').append(plain);
      }
    }
  }

  private static @Nullable Object valueOf(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException mistake) {
      throw new IllegalStateException("A record that does not tell its components", mistake);
    }
  }
}
