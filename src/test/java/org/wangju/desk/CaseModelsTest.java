package org.wangju.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/** A model speaks the language of whoever looks at it. */
class CaseModelsTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private final CaseModels models = new CaseModels(stack.engine().getRepositoryService());

  @BeforeAll
  static void deploy() {
    stack.deploy("bpmn/recruitment.bpmn");
  }

  @Test
  void elements_have_names_in_both_languages() {
    assertThat(models.names("recruitment", 1, Locale.SIMPLIFIED_CHINESE))
        .containsEntry("Gateway_Receipt", "是否受理？");
    assertThat(models.names("recruitment", 1, Locale.ENGLISH))
        .containsEntry("Gateway_Receipt", "Received?");
  }

  @Test
  void the_drawing_is_lettered_in_the_readers_language() {
    assertThat(xml(Locale.SIMPLIFIED_CHINESE))
        .contains("name=\"是否受理？\"", "<bpmn:text>定时任务")
        .contains("bpmndi:BPMNShape");
    assertThat(xml(Locale.ENGLISH))
        .contains("name=\"Received?\"", "<bpmn:text>A timer")
        .contains("bpmndi:BPMNShape")
        .doesNotContain("name=\"是否受理？\"");
  }

  private String xml(Locale locale) {
    return new String(models.xml("recruitment", 1, locale), StandardCharsets.UTF_8);
  }
}
