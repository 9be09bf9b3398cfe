package fr.jalon.gateway.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers a bounded number of things and forgets first what was not asked for longest. */
public final class LeastRecentlyUsed<K, V> {
  private static final float USUAL_LOAD = 0.75f;

  private final Map<K, V> entries;

  public LeastRecentlyUsed(int bound) {
    this.entries =
        new LinkedHashMap<>(16, USUAL_LOAD, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > bound;
          }
        };
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  public synchronized V getOrAdd(K key, Supplier<V> value) {
    return entries.computeIfAbsent(key, _ -> value.get());
  }

  public synchronized void put(K key, V value) {
    entries.put(key, value);
  }

  public synchronized void remove(K key) {
    entries.remove(key);
  }

  public synchronized int size() {
    return entries.size();
  }
}
