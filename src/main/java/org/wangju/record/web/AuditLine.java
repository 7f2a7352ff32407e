package org.wangju.record.web;

import java.time.Instant;
import java.util.List;
import org.wangju.desk.Detail;
import org.wangju.record.LeafPlace;

/**
 * One event as an auditor reads it.
 *
 * @param about whom it concerns, where the case is about several; otherwise empty
 * @param rule edition and article that it rests on; empty where there is none
 * @param file the file that was filed; null where none was
 * @param place where it stands in the log; null while it waits to be sealed
 */
public record AuditLine(
    long number,
    String kind,
    Instant at,
    String title,
    String actor,
    String about,
    String rule,
    boolean isErased,
    boolean isStep,
    List<Detail> details,
    FiledDocument.Version file,
    LeafPlace place) {}
