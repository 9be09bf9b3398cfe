package fr.jalon.platform.http;

/**
 * What a creation made.
 *
 * @param location path of the new resource below the service's base, such as {@code /ceo/…}
 * @param view what the caller is shown of it
 */
public record Created(String location, Object view) {}
