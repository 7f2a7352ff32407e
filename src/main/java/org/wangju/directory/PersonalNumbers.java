package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * The identity and telephone numbers of people: encrypted at rest, masked on pages, in full only on
 * the record.
 */
@ApplicationScoped
@Retried
@Transactional
public class PersonalNumbers {
  private final PersonRepository people;
  private final Cipherbox cipherbox;
  private final Record record;

  protected PersonalNumbers() {
    this(null, null, null);
  }

  @Inject
  public PersonalNumbers(PersonRepository people, Cipherbox cipherbox, Record record) {
    this.people = people;
    this.cipherbox = cipherbox;
    this.record = record;
  }

  /** Both numbers of a person in full. */
  public record Numbers(String identity, String phone) {
    /** Never the numbers: they belong in no log. */
    @Override
    public String toString() {
      return "Numbers";
    }
  }

  /** Sets the identity number of a person. */
  void identify(Person person, IdentityNumber number) {
    person.identify(cipherbox.encrypt(number.text()), cipherbox.hash(number.text()));
  }

  /** Sets the telephone number of a person. */
  void reach(Person person, String phone) {
    person.reachBy(cipherbox.encrypt(plain(phone)), hashOfPhone(phone));
  }

  /** The keyed hash by which a telephone number is looked for, however it was typed. */
  public String hashOfPhone(String phone) {
    return cipherbox.hash(plain(phone));
  }

  /** As registers keep it: digits without blanks, dashes and the country's code. */
  private static String plain(String phone) {
    return Normalizer.normalize(phone, Normalizer.Form.NFKC)
        .replaceAll("[\\s()-]", "")
        .replaceFirst("^(\\+86|0086)", "");
  }

  /** Whether the text is a telephone number rather than a name. */
  public static boolean isPhone(String text) {
    return text != null && plain(text).matches("1\\d{10}|0\\d{9,11}");
  }

  /** The keyed hash by which an identity number is looked for. */
  public String hash(IdentityNumber number) {
    return cipherbox.hash(number.text());
  }

  /** The identity number with its last four characters alone; empty when there is none. */
  public String maskedIdentity(Person person) {
    return masked(person.getIdentityCipher());
  }

  /** The telephone number with its last four digits alone; empty when there is none. */
  public String maskedPhone(Person person) {
    return masked(person.getPhoneCipher());
  }

  private String masked(String cipher) {
    return cipher == null ? "" : IdentityNumber.masked(cipherbox.decrypt(cipher));
  }

  /** Shows both numbers in full, and leaves on the record that they were shown. */
  public Numbers show(String personId) {
    Person person = people.find(personId).orElseThrow(Gone::new);
    record.append(Event.of("directory.numbers-shown", Stream.ofPerson(personId)));
    return new Numbers(
        cipherbox.decrypt(person.getIdentityCipher()), cipherbox.decrypt(person.getPhoneCipher()));
  }
}
