package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.directory.NameKeys;
import org.wangju.platform.Refusal;

/**
 * Finds the people whom somebody wrote down or pasted by their names, among those whom a department
 * oversees: spaces within and around a name, full-width letters and variants of the same character
 * in Unicode do not matter.
 */
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

  /**
   * The keys of the people named, each once.
   *
   * @param text one name a line, or separated by commas or tabs; behind a name that several bear
   *     stands the branch's
   * @throws Refusal naming those who were not found, and those whom more than one could be
   */
  public List<String> named(String departmentId, String text) {
    return among(feedback.peopleInReach(departmentId, terms.today()), text);
  }

  /**
   * The same among those about whom a case is: who has left the industry since can still be put
   * right.
   */
  public List<String> concerned(String caseId, String text) {
    return among(feedback.peopleOfCase(caseId), text);
  }

  private static List<String> among(List<PersonInReach> people, String text) {
    Map<String, List<PersonInReach>> byName =
        people.stream().collect(Collectors.groupingBy(person -> plain(person.name())));
    Set<String> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    List<String> several = new ArrayList<>();
    for (String line : (text == null ? "" : text).split("[\\r\\n\\t,;，；、]+")) {
      if (!line.isBlank()) {
        List<PersonInReach> fitting = fitting(byName, line);
        if (fitting.size() == 1) {
          found.add(fitting.get(0).personId());
        } else {
          (fitting.isEmpty() ? unknown : several).add(line.strip());
        }
      }
    }
    if (!unknown.isEmpty()) {
      throw new Refusal("feedback", "refusal.names", String.join("、", unknown));
    }
    if (!several.isEmpty()) {
      throw new Refusal("feedback", "refusal.sameNames", String.join("、", several));
    }
    return List.copyOf(found);
  }

  private static List<PersonInReach> fitting(Map<String, List<PersonInReach>> byName, String line) {
    List<PersonInReach> whole = byName.getOrDefault(plain(line), List.of());
    if (!whole.isEmpty()) {
      return whole;
    }
    // A name and the branch behind it.
    return byName.entrySet().stream()
        .filter(entry -> plain(line).startsWith(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .filter(
            person ->
                person.branchName() != null
                    && plain(line).equals(plain(person.name() + person.branchName())))
        .toList();
  }

  private static String plain(String text) {
    return NameKeys.plain(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }
}
