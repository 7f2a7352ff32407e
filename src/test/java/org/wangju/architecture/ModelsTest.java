package org.wangju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every model element is named in the pattern, drawn, and has what it needs: its page, its form,
 * its delegate, its texts. Each of these rules is tried on a small model that breaks it.
 */
class ModelsTest {
  private static final ModelRules RULES =
      new ModelRules(new ClassFileImporter().importPackages("org.wangju"));
  private static final Path SMALL = Path.of("src/test/resources/models/recruitment.bpmn");

  static Collection<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_model_keeps_the_rules(Path file) throws IOException {
    assertThat(faults(file, Files.readString(file))).isEmpty();
  }

  @Test
  void the_small_model_keeps_them_too() throws IOException {
    assertThat(faults(SMALL, Files.readString(SMALL))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <bpmn:process id="recruitment"     | <bpmn:process id="other"             | other is not the file's name
          isExecutable="true"                | isExecutable="false"                 | recruitment is not executable
          name="申请"                         | name=" "                             | recruitment has no name
          camunda:historyTimeToLive="P3650D" | camunda:historyTimeToLive=""         | recruitment does not say how many days history is kept, and why
          保存十年。                           | ''                                   | recruitment does not say how many days history is kept, and why
          StartEvent_Begun                   | Event_1                              | Event_1 does not say kind and purpose
          Task_HoldTalk                      | Activity_HoldTalk                    | Activity_HoldTalk does not say kind and purpose
          Gateway_Outcome                    | Gateway_1                            | Gateway_1 does not say kind and purpose
          name="谈话"                         | name=""                              | Task_HoldTalk has no name
          Flow_Begun                         | Flow_1                               | Flow_1 is not Flow_Words
          bpmn:serviceTask                   | bpmn:sendTask                        | ServiceTask_Record is of a kind that is not used here
          name="recruitment.withdrawn"       | name="withdrawn"                     | Message_Withdrawn does not begin with the process key
          name="是"                           | name=""                              | Flow_Yes does not say when
          bpmnElement="Flow_Held"            | bpmnElement="Flow_Begun"             | Flow_Held is not drawn
          bpmnElement="Gateway_Outcome"      | bpmnElement="Task_HoldTalk"          | Gateway_Outcome is not drawn
          name="name.en" value="Due"         | name="other" value="Due"             | TimerEvent_Due is not lettered in English
          Task_HoldTalk                      | Task_HoldParty                       | Task_HoldParty has no hold-party.xhtml
          Task_HoldTalk                      | Task_HoldParty                       | Task_HoldParty has no HoldPartyForm
          Task_HoldTalk                      | Task_HoldParty                       | Task_HoldParty has no holdParty.title
          Task_HoldTalk                      | Task_HoldParty                       | Task_HoldParty has no holdParty.title_en
          ${recordActivist}                  | ${execution.setVariable('a', 1)}     | ServiceTask_Record calls no delegate of a process: ${execution.setVariable('a', 1)}
          ${recordActivist}                  | ${nothing}                           | ServiceTask_Record calls no delegate of a process: ${nothing}
          camunda:delegateExpression="${recordActivist}" | camunda:class="org.example.Other" | ServiceTask_Record calls no delegate of a process: null
          ${closeCase}                       | ${nothing}                           | listener calls no delegate of a process: ${nothing}
          等到期满。                           | ''                                   | TimerEvent_Due does not say why it waits
          failedJobRetryTimeCycle            | other                                | TimerEvent_Due does not say how it is tried again
          name="登记"                         | name="登记" camunda:asyncBefore="true" | ServiceTask_Record does not say why it waits
          name="登记"                         | name="登记" camunda:asyncAfter="true"  | ServiceTask_Record does not say how it is tried again
          """)
  void a_model_that_breaks_a_rule_is_refused(String sound, String broken, String fault)
      throws IOException {
    String model = Files.readString(SMALL);
    assertThat(model).contains(sound);
    assertThat(faults(SMALL, model.replace(sound, broken))).contains(fault);
  }

  private static List<String> faults(Path file, String model) {
    byte[] bytes = model.getBytes(StandardCharsets.UTF_8);
    return RULES.faults(
        file.getFileName().toString(), Bpmn.readModelFromStream(new ByteArrayInputStream(bytes)));
  }
}
