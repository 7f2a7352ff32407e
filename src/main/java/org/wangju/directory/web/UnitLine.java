package org.wangju.directory.web;

import org.wangju.directory.UnitRow;

/**
 * A unit in the tree.
 *
 * @param depth steps below where the reader's tree begins
 * @param open whether what lies beneath is shown
 */
public record UnitLine(UnitRow row, int depth, boolean open) {}
