package org.wangju.feedback;

/** A place as somebody names it. */
public record ClearingPlaceName(ClearingPlaceKind kind, String name) {}
