package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One ending of a person's name as a row, for searches; {@link Person} writes it. */
@Entity
@Table(name = "person_name_key")
@IdClass(PersonNameKey.Key.class)
public class PersonNameKey {
  @Id
  @Column(name = "person_id")
  private String personId;

  @Id
  @Column(name = "name_key")
  private String nameKey;

  protected PersonNameKey() {}

  /** Both columns together. */
  public record Key(String personId, String nameKey) implements Serializable {}
}
