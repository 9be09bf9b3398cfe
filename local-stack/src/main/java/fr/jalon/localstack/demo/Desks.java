package fr.jalon.localstack.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sites, the conseillers and their slots, so that there is somebody to be received by. */
record Desks(Api api) {
  private static final String ROLE = "chef-de-projet";

  void open(Reception reception, LocalDate today) throws InterruptedException {
    var sites = new HashMap<String, String>();
    for (var site : reception.sites()) {
      sites.put(site.name(), site(site));
    }
    for (var conseiller : reception.conseillers()) {
      var id = conseiller(conseiller, sites);
      var from = today.plusDays(1);
      // the same days asked for again add nothing
      api.post(
          ROLE,
          Api.ORIENTATION + "/conseillers/" + id + "/creneaux",
          "slots:" + conseiller.agentId() + ":" + from,
          Map.of(
              "from",
              from,
              "until",
              from.plusWeeks(reception.slots().weeks()),
              "minutes",
              reception.slots().minutes()));
    }
  }

  private String site(Reception.Site site) throws InterruptedException {
    var known = Directory.find(api.get(ROLE, Api.ORIENTATION + "/sites"), "name", site.name());
    return known != null
        ? known
        : api.post(ROLE, Api.ORIENTATION + "/sites", "site:" + site.name(), site)
            .path("id")
            .asText();
  }

  private String conseiller(Reception.Conseiller conseiller, Map<String, String> sites)
      throws InterruptedException {
    var known =
        Directory.find(
            api.get(ROLE, Api.ORIENTATION + "/conseillers"), "agentId", conseiller.agentId());
    if (known != null) {
      return known;
    }
    var times = new ArrayList<Map<String, Object>>();
    for (var time : conseiller.workingTimes()) {
      var content = new LinkedHashMap<String, Object>();
      content.put("siteId", sites.get(time.site()));
      content.put("weekday", time.weekday());
      content.put("startsAt", time.startsAt());
      content.put("endsAt", time.endsAt());
      content.put("sinceOn", conseiller.sinceOn());
      times.add(content);
    }
    return api.post(
            ROLE,
            Api.ORIENTATION + "/conseillers",
            "conseiller:" + conseiller.agentId(),
            Map.of(
                "agentId", conseiller.agentId(),
                "displayName", conseiller.displayName(),
                "profession", conseiller.profession(),
                "etp", conseiller.etp(),
                "sinceOn", conseiller.sinceOn(),
                "workingTimes", times))
        .path("id")
        .asText();
  }
}
