package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * The bytes that verifiers out there rely on. When this test fails, the change needs a new version
 * of the envelope, not new bytes here.
 */
class EnvelopeTest {
  private static final String ID = "01931f2e-7a00-7000-8000-000000000001";
  private static final String CASE = "01931f2e-7a00-7000-8000-00000000000c";
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000001Z");
  private static final String HASH = "00".repeat(31) + "ff";

  @Test
  void theFullEnvelope() throws Exception {
    Event event =
        Event.of("recruitment.talk-held", Stream.ofCase(CASE))
            .about("person-1")
            .under("2026", "first-talk", "第十二条")
            .with("talker", "李𠮷");
    byte[] bytes = new Envelope(ID, event, 7, "account-1", AT, HASH).bytes();

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"about\":\"person-1\",\"actor\":\"account-1\",\"at\":\"2026-03-02T01:00:00.000001Z\","
                + "\"id\":\"01931f2e-7a00-7000-8000-000000000001\",\"kind\":\"recruitment.talk-held\",\"payload\":\""
                + HASH
                + "\",\"rule\":{\"article\":\"第十二条\",\"edition\":\"2026\",\"limit\":\"first-talk\"},\"sequence\":7,"
                + "\"stream\":{\"id\":\"01931f2e-7a00-7000-8000-00000000000c\",\"kind\":\"CASE\"},\"version\":1}");
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
        .isEqualTo("91862c1b72bcce13508b0db5a550d735d63bf2ee4b951b65410b0bc5c2d2e76c");
  }

  @Test
  void theLeastEnvelope() {
    byte[] bytes =
        new Envelope(
                ID,
                Event.of("rules.edition-loaded", Stream.ofSystem("rules")),
                1,
                "system",
                AT,
                HASH)
            .bytes();

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"actor\":\"system\",\"at\":\"2026-03-02T01:00:00.000001Z\",\"id\":\"01931f2e-7a00-7000-8000-000000000001\","
                + "\"kind\":\"rules.edition-loaded\",\"payload\":\""
                + HASH
                + "\",\"sequence\":1,\"stream\":{\"id\":\"rules\",\"kind\":\"SYSTEM\"},\"version\":1}");
  }
}
