package org.wangju.feedback;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.wangju.platform.Refusal;

/** The questions of a questionnaire in their order, and how they are kept: as one JSON array. */
final class Questions {
  /** A questionnaire is read whole. */
  static final int MOST = 50;

  private static final String BUNDLE = "feedback";

  private Questions() {}

  static String write(List<Question> questions) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    questions.forEach(question -> array.add(object(question)));
    return array.build().toString();
  }

  private static JsonObjectBuilder object(Question question) {
    JsonObjectBuilder object =
        Json.createObjectBuilder()
            .add("key", question.key())
            .add("kind", question.kind().name())
            .add("wording", question.wording())
            .add("hint", question.hint())
            .add("required", question.required())
            .add("choices", Json.createArrayBuilder(question.choices()));
    if (question.least() != null) {
      object.add("least", question.least());
    }
    if (question.most() != null) {
      object.add("most", question.most());
    }
    return object;
  }

  static List<Question> read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(Questions::question)
          .toList();
    }
  }

  private static Question question(JsonObject object) {
    return new Question(
        object.getString("key"),
        QuestionKind.valueOf(object.getString("kind")),
        object.getString("wording"),
        object.getString("hint"),
        object.getBoolean("required"),
        object.getJsonArray("choices").getValuesAs(JsonString::getString),
        number(object, "least"),
        number(object, "most"));
  }

  private static BigDecimal number(JsonObject object, String name) {
    return object.containsKey(name) ? object.getJsonNumber(name).bigDecimalValue() : null;
  }

  /**
   * Makes sure that everybody can answer these.
   *
   * @throws Refusal that names the question and what is wrong with it
   */
  static void requireSound(List<Question> questions) {
    if (questions.isEmpty()) {
      throw new Refusal(BUNDLE, "refusal.noQuestions");
    }
    requireShort(questions);
    IntStream.range(0, questions.size()).forEach(i -> requireSound(i + 1, questions.get(i)));
  }

  /** Makes sure that they can be kept, sound or not. */
  static void requireShort(List<Question> questions) {
    if (questions.size() > MOST) {
      throw new Refusal(BUNDLE, "refusal.tooManyQuestions", MOST);
    }
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      requireLength(i + 1, question.wording(), Question.LONGEST_WORDING);
      requireLength(i + 1, question.hint(), Question.LONGEST_WORDING);
      for (String choice : question.choices()) {
        requireLength(i + 1, choice, Question.LONGEST_CHOICE);
      }
      if (question.choices().size() > Question.MOST_CHOICES) {
        throw new Refusal(BUNDLE, "refusal.tooManyChoices", i + 1, Question.MOST_CHOICES);
      }
    }
  }

  private static void requireLength(int number, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new Refusal(BUNDLE, "refusal.longQuestion", number, most);
    }
  }

  private static void requireSound(int number, Question question) {
    if (question.wording().isEmpty()) {
      throw new Refusal(BUNDLE, "refusal.noWording", number);
    }
    List<String> choices = question.choices();
    if (question.kind().isChoice() && choices.size() < 2) {
      throw new Refusal(BUNDLE, "refusal.fewChoices", number);
    }
    if (new HashSet<>(choices).size() < choices.size()) {
      throw new Refusal(BUNDLE, "refusal.sameChoices", number);
    }
    if (question.least() != null
        && question.most() != null
        && question.least().compareTo(question.most()) > 0) {
      throw new Refusal(BUNDLE, "refusal.bounds", number);
    }
  }
}
