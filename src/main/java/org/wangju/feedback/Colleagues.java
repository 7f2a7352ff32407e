package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wangju.directory.Role;

/** Who of a unit may be given a step. */
@ApplicationScoped
public class Colleagues {
  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;

  protected Colleagues() {
    this(null, null);
  }

  @Inject
  public Colleagues(FeedbackRepository feedback, FeedbackTerms terms) {
    this.feedback = feedback;
    this.terms = terms;
  }

  /** Those who hold the role at the unit today, by name. */
  public List<Colleague> of(Role role, String unitId) {
    return feedback.colleagues(role, unitId, terms.today());
  }
}
