package fr.jalon.localstack.compose;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The settings that a service reads, as its sources say them: the keys of its property files and of
 * the platform's, what its {@code @ConfigMapping} interfaces declare, and its {@code
 * ConfigProperty} names.
 *
 * @param exact names, as environment variables
 * @param families beginnings of names whose end is free, because a map is read there
 */
record ReadSettings(Set<String> exact, Set<String> families) {
  private static final Pattern MAPPING =
      Pattern.compile("@ConfigMapping\\(\\s*prefix\\s*=\\s*\"([^\"]+)\"");
  private static final Pattern PROPERTY =
      Pattern.compile("@ConfigProperty\\(\\s*name\\s*=\\s*\"([^\"]+)\"");
  private static final Pattern INTERFACE = Pattern.compile("\\binterface\\s+(\\w+)[^{]*\\{");
  private static final Pattern METHOD =
      Pattern.compile("(?:^|[\\s;}])([\\w.]+(?:<[^;(]*>)?)\\s+(\\w+)\\(\\)\\s*;");
  private static final Pattern NAMED = Pattern.compile("@WithName\\(\\s*\"([^\"]+)\"\\s*\\)");

  static ReadSettings of(Path root, String module) throws IOException {
    var settings = new ReadSettings(new TreeSet<>(), new TreeSet<>());
    settings.addKeys(root.resolve(module).resolve("src/main/resources/application.properties"));
    settings.addKeys(
        root.resolve("platform/src/main/resources/META-INF/microprofile-config.properties"));
    for (var part : List.of(module, "platform")) {
      settings.addSources(root.resolve(part).resolve("src/main/java"));
    }
    return settings;
  }

  boolean reads(String variable) {
    return exact.contains(variable) || families.stream().anyMatch(variable::startsWith);
  }

  private void addKeys(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file, UTF_8)));
    properties.stringPropertyNames().stream()
        .map(key -> key.replaceFirst("^%[^.]+\\.", ""))
        .map(ReadSettings::variable)
        .forEach(exact::add);
  }

  private void addSources(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        addSource(Files.readString(file, UTF_8));
      }
    }
  }

  private void addSource(String source) {
    PROPERTY.matcher(source).results().map(found -> variable(found.group(1))).forEach(exact::add);
    var mapping = MAPPING.matcher(source);
    if (mapping.find()) {
      var code = withoutComments(source.substring(mapping.end()));
      var interfaces = interfaces(code);
      var first = INTERFACE.matcher(code);
      if (first.find()) {
        addMethods(mapping.group(1), first.group(1), interfaces);
      }
    }
  }

  /** What each interface declares itself, without those nested in it. */
  private static Map<String, String> interfaces(String code) {
    var bodies = new HashMap<String, String>();
    for (var found : INTERFACE.matcher(code).results().toList()) {
      bodies.put(found.group(1), ownBody(code, found));
    }
    return bodies;
  }

  private static String ownBody(String code, MatchResult start) {
    var body = new StringBuilder();
    var depth = 1;
    for (var at = start.end(); at < code.length() && depth > 0; at++) {
      switch (code.charAt(at)) {
        case '{' -> depth++;
        case '}' -> depth--;
        default -> {
          if (depth == 1) {
            body.append(code.charAt(at));
          }
        }
      }
      if (depth == 1 && code.charAt(at) == '}') {
        body.append(';');
      }
    }
    return body.toString();
  }

  private void addMethods(String prefix, String name, Map<String, String> interfaces) {
    var body = interfaces.getOrDefault(name, "");
    for (var method : METHOD.matcher(body).results().toList()) {
      var declared =
          body.substring(Math.max(0, body.lastIndexOf(';', method.start(1))), method.start(1));
      var named = NAMED.matcher(declared);
      var key = prefix + "." + (named.find() ? named.group(1) : kebab(method.group(2)));
      var type = method.group(1);
      var nested = type.replaceFirst("^Optional<(.*)>$", "$1");
      if (type.startsWith("Map<")) {
        families.add(variable(key) + "_");
      } else if (interfaces.containsKey(nested)) {
        addMethods(key, nested, interfaces);
      } else {
        exact.add(variable(key));
      }
    }
  }

  private static String withoutComments(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /** As MicroProfile Config looks for it: what is not a letter or a digit becomes {@code _}. */
  private static String variable(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
