package fr.jalon.accompaniment.programme.capacity;

import static fr.jalon.accompaniment.AccompanimentProblem.DATE_INCOHERENT;

import fr.jalon.accompaniment.programme.Programmes;
import fr.jalon.accompaniment.programme.author.Authors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Says who holds a function in a programme, or until when; what it was before is replaced. */
@ApplicationScoped
class KeepPost {
  private final Programmes programmes;
  private final PostRepository posts;
  private final Authors authors;

  KeepPost(Programmes programmes, PostRepository posts, Authors authors) {
    this.programmes = programmes;
    this.posts = posts;
    this.authors = authors;
  }

  /** What a chef de projet says of a post. */
  record Said(
      String function,
      String agentId,
      String name,
      BigDecimal fte,
      LocalDate sinceOn,
      @Nullable LocalDate untilOn) {

    Post of(UUID id, String programme, long version) {
      return new Post(id, programme, function, agentId, name, fte, sinceOn, untilOn, version);
    }
  }

  /** A post that is not yet known, or the one of that id once its version is accepted. */
  @Transactional
  Post handle(String code, Optional<UUID> known, LongConsumer version, Said said) {
    var programme = programmes.on(code, said.sinceOn(), "/sinceOn");
    programme.function(said.function(), "/function");
    if (said.untilOn() != null && said.untilOn().isBefore(said.sinceOn())) {
      throw DATE_INCOHERENT.because("Le poste finit avant de commencer", "/untilOn");
    }
    var author = authors.current();
    if (known.isEmpty()) {
      var post = said.of(UUID.randomUUID(), code, 1);
      posts.insert(post, author);
      return post;
    }
    var current = posts.lock(known.get(), code);
    version.accept(current.version());
    var post = said.of(current.id(), code, current.version() + 1);
    posts.update(post, author);
    return post;
  }
}
