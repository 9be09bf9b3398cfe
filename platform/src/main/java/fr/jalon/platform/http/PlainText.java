package fr.jalon.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Refuses control characters in the texts that callers send: neither XML nor PostgreSQL can hold
 * them, and no one typed them on purpose. Line ends and tabs are text.
 */
@Singleton
class PlainText implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper json) {
    json.registerModule(new SimpleModule("plain-text").addDeserializer(String.class, new Reader()));
  }

  private static final class Reader extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var text = StringDeserializer.instance.deserialize(parser, context);
      if (text != null && text.chars().anyMatch(Reader::isNoText)) {
        throw new InvalidFormatException(parser, "a control character", "", String.class);
      }
      return text;
    }

    private static boolean isNoText(int c) {
      return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
    }
  }
}
