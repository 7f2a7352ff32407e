package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.feedback.NameColumn.Named;
import org.wangju.feedback.NameColumn.Row;
import org.wangju.platform.Refusal;

/** Finds people whom somebody wrote down or pasted among those whom departments oversee. */
@ApplicationScoped
public class NamingPeople {
  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;

  protected NamingPeople() {
    this(null, null);
  }

  @Inject
  public NamingPeople(FeedbackRepository feedback, FeedbackTerms terms) {
    this.feedback = feedback;
    this.terms = terms;
  }

  /** Those whom each of some departments oversees today. */
  public Map<String, List<Named>> overseen(Collection<String> departmentIds) {
    return departmentIds.isEmpty()
        ? Map.of()
        : feedback.peopleInReach(departmentIds, terms.today()).stream()
            .collect(
                Collectors.groupingBy(
                    PersonInReach::departmentId,
                    Collectors.mapping(PersonInReach::named, Collectors.toList())));
  }

  /**
   * Those about whom a case is: of whoever has left the industry since, something can still be put
   * right.
   */
  public List<Named> concerned(String caseId) {
    return feedback.peopleOfCase(caseId).stream().map(PersonInReach::named).toList();
  }

  /**
   * The keys of the people named, each once.
   *
   * @param pasted names as {@link NameColumn} reads them
   * @throws Refusal that tells of each name that means nobody or several in which row it stands
   */
  public static List<String> named(Collection<Named> people, String pasted) {
    List<Row> rows = NameColumn.read(pasted == null ? "" : pasted, people);
    if (rows.stream().anyMatch(UnclearNames::isUnclear)) {
      throw new UnclearNames(rows);
    }
    return rows.stream().map(row -> row.people().get(0).personId()).distinct().toList();
  }
}
