package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.ClearingWay;
import org.wangju.feedback.process.ClearingModel;
import org.wangju.feedback.process.ClearingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_DeliverClearing}: where the letter came, one place after the other. */
@Named
@RequestScoped
public class DeliverClearingForm {
  private final TaskPage taskPage;
  private final ClearingSteps steps;
  private final Page page;

  private String placeId;
  private LocalDate deliveredOn;
  private ClearingWay way;
  private String proof;

  protected DeliverClearingForm() {
    this(null, null, null);
  }

  @Inject
  public DeliverClearingForm(TaskPage taskPage, ClearingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns to it while a place is left, or null to stay. */
  public String submit() {
    String itemId = taskPage.getItemId();
    Optional<Boolean> everywhere =
        page.call(() -> steps.deliver(itemId, placeId, deliveredOn, way, proof));
    return everywhere
        .map(
            all ->
                all
                    ? taskPage.done(ClearingModel.KEY, "deliverClearing")
                    : "/name-clearing/deliver-clearing.xhtml?faces-redirect=true&done=name-clearing.delivered&item="
                        + itemId)
        .orElse(null);
  }

  public List<ClearingWay> getWays() {
    return List.of(ClearingWay.values());
  }

  public String getPlaceId() {
    return placeId;
  }

  public void setPlaceId(String placeId) {
    this.placeId = placeId;
  }

  public LocalDate getDeliveredOn() {
    return deliveredOn;
  }

  public void setDeliveredOn(LocalDate deliveredOn) {
    this.deliveredOn = deliveredOn;
  }

  public ClearingWay getWay() {
    return way;
  }

  public void setWay(ClearingWay way) {
    this.way = way;
  }

  public String getProof() {
    return proof;
  }

  public void setProof(String proof) {
    this.proof = proof;
  }
}
