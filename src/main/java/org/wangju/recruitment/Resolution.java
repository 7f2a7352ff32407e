package org.wangju.recruitment;

/** What the meeting resolved. */
public enum Resolution {
  AGREED,
  NOT_AGREED
}
