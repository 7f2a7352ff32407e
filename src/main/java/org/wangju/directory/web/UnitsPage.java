package org.wangju.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.directory.UnitRow;
import org.wangju.platform.web.SealedSearch;
import org.wangju.security.Action;

/** The tree of units, open along one line, and the search in it. */
@Named
@RequestScoped
public class UnitsPage {
  private static final int MOST = 200;
  private static final String NOTHING = "-";

  private final Reach reach;
  private final UnitRepository units;
  private final SealedSearch search;
  private String open;
  private String sealedText;
  private String typed;
  private List<UnitLine> lines;

  protected UnitsPage() {
    this(null, null, null);
  }

  @Inject
  public UnitsPage(Reach reach, UnitRepository units, SealedSearch search) {
    this.reach = reach;
    this.units = units;
    this.search = search;
  }

  /** Goes to the units that were asked for. */
  public String search() {
    return "/directory/units.xhtml?faces-redirect=true" + search.parameter(typed);
  }

  /** The lines of the tree, or what the search found. */
  public List<UnitLine> getLines() {
    if (lines == null) {
      lines = typed == null || typed.isBlank() ? tree() : found();
    }
    return lines;
  }

  private List<UnitLine> found() {
    return reach.tops(Action.SEE_UNITS).stream()
        .flatMap(top -> units.search(top.getPath(), typed.strip(), MOST).stream())
        .limit(MOST)
        .map(row -> new UnitLine(row, 0, false))
        .toList();
  }

  private List<UnitLine> tree() {
    List<Unit> tops = reach.tops(Action.SEE_UNITS);
    Optional<Unit> opened = open == null ? tops.stream().findFirst() : units.find(open);
    String path = opened.map(Unit::getPath).orElse("/");
    List<UnitLine> tree = new ArrayList<>();
    for (Unit top : tops) {
      units.row(top.getId()).ifPresent(row -> grow(tree, row, 0, Set.of(path.split("/"))));
    }
    return tree;
  }

  private void grow(List<UnitLine> tree, UnitRow row, int depth, Set<String> openIds) {
    boolean isOpen = openIds.contains(row.id()) && row.beneath() > 0;
    tree.add(new UnitLine(row, depth, isOpen));
    if (isOpen) {
      units
          .directlyBeneath(row.id(), 0, MOST)
          .forEach(child -> grow(tree, child, depth + 1, openIds));
    }
  }

  /**
   * What the tree is opened down to by a click on the line's mark: to the line, or when it is open,
   * to the unit above.
   */
  public String toOpen(UnitLine line) {
    if (!line.open()) {
      return line.row().id();
    }
    return line.depth() == 0 ? NOTHING : line.row().superiorId();
  }

  /** Whether there is more than the page shows. */
  public boolean isCut() {
    return getLines().size() >= MOST;
  }

  public String getOpen() {
    return open;
  }

  public void setOpen(String open) {
    this.open = open;
  }

  public String getSealedText() {
    return sealedText;
  }

  public void setSealedText(String sealedText) {
    this.sealedText = sealedText;
    typed = search.read(sealedText);
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
