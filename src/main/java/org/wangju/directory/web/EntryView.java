package org.wangju.directory.web;

import java.util.List;
import org.wangju.directory.ContactRow;
import org.wangju.directory.CultivationRow;
import org.wangju.directory.Problem;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.VisitRow;

/** A register entry with everything that is kept under it. */
public record EntryView(
    RegisterEntry entry,
    String groupName,
    String keeperName,
    List<ContactRow> contacts,
    List<VisitRow> visits,
    List<Problem> problems,
    List<CultivationRow> cultivations) {}
