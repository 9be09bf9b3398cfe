package fr.jalon.orientation.beneficiary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The keys that protect identities. */
@ConfigMapping(prefix = "jalon.identity")
interface IdentityConfig {
  String LOCAL_ENCRYPTION_KEY = "amFsb24tbG9jYWwtZW5jcnlwdGlvbi1rZXktMzJieXQ=";
  String LOCAL_INDEX_KEY = "amFsb24tbG9jYWwtYmxpbmQtaW5kZXgta2V5LTMyYnk=";

  /** AES-256 key, in base64: 32 bytes. */
  @WithDefault(LOCAL_ENCRYPTION_KEY)
  String encryptionKey();

  /** HMAC-SHA-256 key of the blind index, in base64: 32 bytes, another one. */
  @WithDefault(LOCAL_INDEX_KEY)
  String indexKey();

  /** Lets the local keys pass where the service runs in production mode: on one's own machine. */
  @WithDefault("false")
  boolean localKeysAllowed();
}
