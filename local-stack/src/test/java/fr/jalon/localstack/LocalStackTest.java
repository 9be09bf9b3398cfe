package fr.jalon.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalStackTest {
  @ParameterizedTest
  @ValueSource(strings = {"orientation", "accompaniment", "indicators"})
  void aServicesRoleReadsButCreatesNothing(String database) throws SQLException {
    var url = LocalStack.forTests().jdbcUrl(database);
    try (var service = DriverManager.getConnection(url, database + "_app", database + "_app");
        var statement = service.createStatement()) {
      // When
      var answer = statement.executeQuery("select current_setting('lc_collate', true), 1");

      // Then
      assertThat(answer.next()).isTrue();
      assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
          .hasMessageContaining("permission denied for schema public");
    }
  }

  @Test
  void theOwnerCreatesTables() throws SQLException {
    var url = LocalStack.forTests().jdbcUrl("orientation");
    try (var owner = DriverManager.getConnection(url, "orientation_owner", "orientation_owner");
        var statement = owner.createStatement()) {
      // When
      statement.execute("create table planted (id int)");

      // Then
      statement.execute("drop table planted");
    }
  }

  @Test
  void aServicesRoleEntersNoOtherDatabase() {
    var url = LocalStack.forTests().jdbcUrl("orientation");
    assertThatThrownBy(() -> DriverManager.getConnection(url, "indicators_app", "indicators_app"))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void everyTopicHasItsPartitionsAndIsKeptForEver() throws Exception {
    try (var admin =
        Admin.create(
            Map.<String, Object>of(
                "bootstrap.servers", LocalStack.forTests().bootstrapServers()))) {
      // When
      var topics = admin.describeTopics(KafkaBroker.TOPICS).allTopicNames().get();

      // Then
      assertThat(topics.values())
          .hasSize(5)
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(KafkaBroker.PARTITIONS));
    }
  }
}
