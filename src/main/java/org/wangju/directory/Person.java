package org.wangju.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.wangju.platform.Ids;

/**
 * A person on a roster or in a register. Identity number and telephone number are kept encrypted,
 * each with a keyed hash beside it for equality search. The dates are those that the roster
 * records; {@link StandingPeriod} tells what followed.
 */
@Entity
@Table(name = "person")
public class Person {
  @Id private String id;
  @Version private int version;
  private String name;

  @Enumerated(EnumType.STRING)
  private Sex sex;

  private String ethnic;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "identity_cipher")
  private String identityCipher;

  @Column(name = "identity_hash")
  private String identityHash;

  @Column(name = "phone_cipher")
  private String phoneCipher;

  @Column(name = "phone_hash")
  private String phoneHash;

  @Enumerated(EnumType.STRING)
  private Standing standing;

  @Column(name = "standing_since")
  private LocalDate standingSince;

  @Column(name = "branch_id")
  private String branchId;

  @Column(name = "applied_on")
  private LocalDate appliedOn;

  @Column(name = "activist_on")
  private LocalDate activistOn;

  @Column(name = "target_on")
  private LocalDate targetOn;

  @Column(name = "admitted_on")
  private LocalDate admittedOn;

  @Column(name = "converted_on")
  private LocalDate convertedOn;

  @ElementCollection
  @CollectionTable(name = "person_name_key", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "name_key")
  private Set<String> nameKeys = new HashSet<>();

  protected Person() {}

  public Person(String name) {
    this.id = Ids.next();
    this.standing = Standing.NONE;
    this.name = name;
    this.nameKeys.addAll(NameKeys.of(name));
  }

  public void rename(String newName) {
    if (!newName.equals(name)) {
      name = newName;
      nameKeys.clear();
      nameKeys.addAll(NameKeys.of(newName));
    }
  }

  public void describe(Sex newSex, String newEthnic, LocalDate newBirthDate) {
    this.sex = newSex;
    this.ethnic = newEthnic;
    this.birthDate = newBirthDate;
  }

  /** Sets the identity number, encrypted and hashed by the {@code Cipherbox}. */
  public void identify(String cipher, String hash) {
    this.identityCipher = cipher;
    this.identityHash = hash;
  }

  /** Sets the telephone number, encrypted and hashed by the {@code Cipherbox}. */
  public void reachBy(String cipher, String hash) {
    this.phoneCipher = cipher;
    this.phoneHash = hash;
  }

  /** Sets the present standing; the period before is closed and the next opened by the caller. */
  public void stand(Standing newStanding, LocalDate since) {
    this.standing = newStanding;
    this.standingSince = since;
  }

  /** Sets the branch of membership; null when there is none. */
  public void belongTo(String newBranchId) {
    this.branchId = newBranchId;
  }

  /** Sets the dates as a register records them; null where it has none. */
  public void setDates(
      LocalDate applied,
      LocalDate activist,
      LocalDate target,
      LocalDate admitted,
      LocalDate converted) {
    this.appliedOn = applied;
    this.activistOn = activist;
    this.targetOn = target;
    this.admittedOn = admitted;
    this.convertedOn = converted;
  }

  /**
   * Whether the person belongs to no branch and has not applied: known from an influencer register
   * alone, until an application.
   */
  public boolean isOutsider() {
    return branchId == null && standing == Standing.NONE;
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  public Sex getSex() {
    return sex;
  }

  public String getEthnic() {
    return ethnic;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public String getIdentityCipher() {
    return identityCipher;
  }

  public String getIdentityHash() {
    return identityHash;
  }

  public String getPhoneCipher() {
    return phoneCipher;
  }

  public String getPhoneHash() {
    return phoneHash;
  }

  public Standing getStanding() {
    return standing;
  }

  /** The first day of the present standing. */
  public LocalDate getStandingSince() {
    return standingSince;
  }

  /** The one branch in which the person is counted and votes (or applies). */
  public String getBranchId() {
    return branchId;
  }

  /** Day of the application. */
  public LocalDate getAppliedOn() {
    return appliedOn;
  }

  /** Day on which the branch decided on the activist. */
  public LocalDate getActivistOn() {
    return activistOn;
  }

  /** Day of the listing as a development target. */
  public LocalDate getTargetOn() {
    return targetOn;
  }

  /** Day of the branch meeting that admitted the person. */
  public LocalDate getAdmittedOn() {
    return admittedOn;
  }

  /** Day on which probation ended in full membership. */
  public LocalDate getConvertedOn() {
    return convertedOn;
  }
}
