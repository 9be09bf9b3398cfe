package fr.jalon.indicators.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * One way in which a table is cut: territories, months, outcomes.
 *
 * @param sums what adds up to what; a whole may be cut in several ways, a part belongs to one whole
 */
public record Axis(List<Node> nodes, List<Sum> sums) {

  /**
   * One place on the axis.
   *
   * @param weight what hiding it costs its readers; nothing when no answer shows it and it can only
   *     be worked out from others
   */
  public record Node(String key, int weight) {}

  /** A whole and what it is made of, by their places in {@link #nodes}. */
  public record Sum(int whole, List<Integer> parts) {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  public Axis {
    nodes = List.copyOf(nodes);
    sums = List.copyOf(sums);
    var keys = new HashSet<String>();
    for (var node : nodes) {
      if (!keys.add(node.key())) {
        throw new IllegalArgumentException("« %s » stands twice on an axis".formatted(node.key()));
      }
    }
    var parts = new HashSet<Integer>();
    for (var sum : sums) {
      for (var part : sum.parts()) {
        if (!parts.add(part)) {
          throw new IllegalArgumentException(
              "« %s » is a part of two wholes".formatted(nodes.get(part).key()));
        }
      }
    }
  }

  /** Places that no sum ties together. */
  public static Axis untied(List<String> keys) {
    return new Axis(keys.stream().map(key -> new Node(key, 1)).toList(), List.of());
  }

  /** A total and its parts; readers miss a total more than one of its parts. */
  public static Axis total(String total, List<String> parts) {
    var axis = new Growing();
    axis.node(total, 1 + parts.size());
    parts.forEach(part -> axis.node(part, 1));
    return axis.sum(total, parts).grown();
  }

  /** An axis told node by node, then sum by sum. */
  public static final class Growing {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    public Growing node(String key, int weight) {
      places.put(key, nodes.size());
      nodes.add(new Node(key, weight));
      return this;
    }

    public Growing sum(String whole, List<String> parts) {
      sums.add(new Sum(place(whole), parts.stream().map(this::place).toList()));
      return this;
    }

    public Axis grown() {
      return new Axis(nodes, sums);
    }

    private int place(String key) {
      var place = places.get(key);
      if (place == null) {
        throw new IllegalArgumentException("« %s » is not on the axis".formatted(key));
      }
      return place;
    }
  }

  public int size() {
    return nodes.size();
  }

  /** Where that key stands. */
  public int place(String key) {
    for (int place = 0; place < nodes.size(); place++) {
      if (nodes.get(place).key().equals(key)) {
        return place;
      }
    }
    throw new IllegalArgumentException("« %s » is not on the axis".formatted(key));
  }
}
