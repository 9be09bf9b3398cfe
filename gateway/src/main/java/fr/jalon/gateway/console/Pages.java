package fr.jalon.gateway.console;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** The pages of the door itself: the home page, the console and where its sign-in comes back. */
@ApplicationScoped
class Pages {
  private static final int BEFORE_STATIC_FILES = -500;
  private static final String FOUND = "/console";

  private static final Map<String, String> PAGES =
      Map.of(
          "/", "pages/accueil.html",
          "/console", "pages/console.html",
          "/console/oauth2-redirect.html", "pages/oauth2-redirect.html");

  void register(@Observes Router router) {
    PAGES.forEach((path, file) ->
        router
            .routeWithRegex("^" + path.replace(".", "\\.") + "$")
            .order(BEFORE_STATIC_FILES)
            .handler(context -> send(context, file)));
    // The library's own page knows no strict content policy: ours takes its place.
    for (var path : new String[] {"/console/", "/console/ui", "/console/ui/"}) {
      router.get(path).order(BEFORE_STATIC_FILES).handler(Pages::toTheConsole);
    }
    router.get("/console/ui/index.html").order(BEFORE_STATIC_FILES).handler(Pages::toTheConsole);
  }

  private static void send(RoutingContext context, String file) {
    context
        .response()
        .putHeader("Content-Type", "text/html;charset=UTF-8")
        .putHeader("Content-Language", "fr")
        .putHeader("Cache-Control", "no-cache")
        .sendFile(file)
        .onFailure(context::fail);
  }

  private static void toTheConsole(RoutingContext context) {
    context.redirect(FOUND);
  }
}
