package org.wangju.recruitment.web;

import org.wangju.recruitment.ContactLine;

/**
 * The field in which a contact's opinion is entered; it bears the contact's key, so that no opinion
 * goes to another.
 */
public class OpinionField {
  private final String name;
  private String contactId;
  private String opinion;

  OpinionField(ContactLine contact) {
    this.name = contact.name();
    this.contactId = contact.contactId();
  }

  public String getName() {
    return name;
  }

  public String getContactId() {
    return contactId;
  }

  public void setContactId(String contactId) {
    this.contactId = contactId;
  }

  public String getOpinion() {
    return opinion;
  }

  public void setOpinion(String opinion) {
    this.opinion = opinion;
  }
}
