package org.wangju.browser;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/**
 * The ways through feedback, rounds and clearings once more, on two nodes of which one dies under
 * every form: nobody on these ways notices.
 */
class StepsOnDyingNodesIT {
  static final Set<String> STEPS =
      Stream.of(
              pages(
                  "feedback",
                  "answer-feedback approve-feedback ask-extension compose-feedback"
                      + " consent-to-renewal consent-to-withhold countersign-answer"
                      + " decide-extension decide-feedback deliver-feedback late-reply"
                      + " note-feedback paper-answer read-feedback receive-feedback"
                      + " renew-withholding reply-to-feedback resume-reply"
                      + " withdraw-feedback"),
              pages("feedback-round", "compose-round follow-round"),
              pages(
                  "name-clearing",
                  "acknowledge-clearing amend-clearing check-clearing decide-clearing"
                      + " deliver-clearing issue-clearing withdraw-clearing"))
          .flatMap(pages -> pages)
          .collect(toUnmodifiableSet());

  /**
   * What has no form to send, and a step that begins where another process uses what was fed back:
   * none of those here does.
   */
  static final Set<String> NOT_SENT =
      Set.of("/feedback/outcome.xhtml", "/feedback/review-use.xhtml");

  private static Stream<String> pages(String folder, String names) {
    return Stream.of(names.split(" ")).map(name -> "/" + folder + "/" + name + ".xhtml");
  }

  @Nested
  class Feedbacks extends FeedbackIT {
    Feedbacks(Wangju wangju) {
      super(wangju);
    }
  }

  @Nested
  class Extensions extends ExtensionIT {
    Extensions(Wangju wangju) {
      super(wangju);
    }
  }

  @Nested
  class PausedReplies extends PausedReplyIT {
    PausedReplies(Wangju wangju) {
      super(wangju);
    }
  }

  @Nested
  class Withholdings extends WithholdingIT {
    Withholdings(Wangju wangju) {
      super(wangju);
    }
  }

  @Nested
  class News extends NewsIT {
    News(Wangju wangju) {
      super(wangju);
    }
  }

  @Nested
  class Rounds extends RoundIT {
    Rounds(Wangju wangju) {
      super(wangju);
    }
  }

  @Nested
  class Clearings extends NameClearingIT {
    Clearings(Wangju wangju) {
      super(wangju);
    }
  }

  @Nested
  class ReturnedClearings extends ReturnedClearingIT {
    ReturnedClearings(Wangju wangju) {
      super(wangju);
    }
  }

  @AfterAll
  static void no_step_was_left_out() {
    assertThat(DyingNodes.diedUnder()).containsAll(STEPS);
  }
}
