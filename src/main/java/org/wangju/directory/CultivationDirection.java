package org.wangju.directory;

/** In which direction two-way cultivation 双向培养 goes. */
public enum CultivationDirection {
  BACKBONE_TO_MEMBER,
  MEMBER_TO_BACKBONE
}
