package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.directory.ContactLevel;
import org.wangju.directory.EntryDetails;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.KeepingRegister;
import org.wangju.directory.Outsider;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Unit;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * Puts a person into the register of a group, someone who is on no roster where the address names
 * nobody, or changes an entry.
 */
@Named
@RequestScoped
public class EditEntryForm {
  private final Access access;
  private final RegisterRepository register;
  private final PersonRepository people;
  private final GroupRepository groups;
  private final KeepingRegister keepingRegister;
  private final Choosing choosing;
  private final Page page;

  private String id;
  private Person person;
  private String name;
  private String identityNumber;
  private String phone;
  private String groupId;
  private String keeperId;
  private int version;
  private String purpose;
  private String ground;
  private String platform;
  private String accountHandle;
  private Long fans;
  private ContactLevel level;
  private String levelReason;
  private String note;

  protected EditEntryForm() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public EditEntryForm(
      Access access,
      RegisterRepository register,
      PersonRepository people,
      GroupRepository groups,
      KeepingRegister keepingRegister,
      Choosing choosing,
      Page page) {
    this.access = access;
    this.register = register;
    this.people = people;
    this.groups = groups;
    this.keepingRegister = keepingRegister;
    this.choosing = choosing;
    this.page = page;
  }

  @PostConstruct
  void open() {
    id = Faces.getRequestParameter("id");
    String personId = Faces.getRequestParameter("person");
    if (id != null) {
      fill(register.find(id).orElseThrow(AccessDenied::new));
    } else if (personId != null) {
      person = people.find(personId).orElseThrow(AccessDenied::new);
    }
    if (person != null) {
      requireAccess();
    } else if (choosing.keepers().isEmpty()) {
      throw new AccessDenied();
    }
  }

  private void fill(RegisterEntry entry) {
    person = people.find(entry.getPersonId()).orElseThrow(AccessDenied::new);
    groupId = entry.getGroupId();
    keeperId = entry.getKeeperId();
    version = entry.getVersion();
    purpose = entry.getPurpose();
    ground = entry.getGround();
    platform = entry.getPlatform();
    accountHandle = entry.getAccountHandle();
    fans = entry.getFans();
    level = entry.getContactLevel();
    levelReason = entry.getLevelReason();
    note = entry.getNote();
  }

  private void requireAccess() {
    access.require(
        Action.EDIT_REGISTER,
        id == null ? Target.person(person.getId()) : Target.ofEntry(person.getId(), keeperId, id));
  }

  /** Saves and goes to the entry's page. */
  public String save() {
    return page.call(this::saved)
        .map(entryId -> "/directory/entry.xhtml?faces-redirect=true&done=saved&id=" + entryId)
        .orElse(null);
  }

  private String saved() {
    EntryDetails details =
        new EntryDetails(
            version, purpose, ground, platform, accountHandle, fans, level, levelReason, note);
    if (isOfOutsider()) {
      access.require(Action.EDIT_REGISTER, Target.unit(keeperId));
      return keepingRegister.enterOutsider(
          new Outsider(name, identityNumber, phone), groupId, keeperId, details);
    }
    requireAccess();
    if (id == null) {
      return keepingRegister.enter(person.getId(), groupId, keeperId, details);
    }
    keepingRegister.amend(id, details);
    return id;
  }

  /** Whether someone who is on no roster is to be entered. */
  public boolean isOfOutsider() {
    return person == null;
  }

  /**
   * The departments that may keep the entry; of someone on no roster, those in the reader's reach.
   */
  public List<Unit> getKeepers() {
    return isOfOutsider() ? choosing.keepers() : choosing.departments();
  }

  public List<InfluencerGroup> getGroups() {
    return groups.groups();
  }

  public List<ContactLevel> getLevels() {
    return Arrays.asList(ContactLevel.values());
  }

  public String getId() {
    return id;
  }

  public Person getPerson() {
    return person;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getIdentityNumber() {
    return identityNumber;
  }

  public void setIdentityNumber(String identityNumber) {
    this.identityNumber = identityNumber;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getGroupId() {
    return groupId;
  }

  public void setGroupId(String groupId) {
    this.groupId = groupId;
  }

  public String getKeeperId() {
    return keeperId;
  }

  public void setKeeperId(String keeperId) {
    this.keeperId = keeperId;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getGround() {
    return ground;
  }

  public void setGround(String ground) {
    this.ground = ground;
  }

  public String getPlatform() {
    return platform;
  }

  public void setPlatform(String platform) {
    this.platform = platform;
  }

  public String getAccountHandle() {
    return accountHandle;
  }

  public void setAccountHandle(String accountHandle) {
    this.accountHandle = accountHandle;
  }

  public Long getFans() {
    return fans;
  }

  public void setFans(Long fans) {
    this.fans = fans;
  }

  public ContactLevel getLevel() {
    return level;
  }

  public void setLevel(ContactLevel level) {
    this.level = level;
  }

  public String getLevelReason() {
    return levelReason;
  }

  public void setLevelReason(String levelReason) {
    this.levelReason = levelReason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
