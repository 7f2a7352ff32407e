package org.wangju.directory;

/** A unit as a line of a list. */
public record UnitRow(
    String id, String code, String name, UnitKind kind, String superiorId, long beneath) {}
