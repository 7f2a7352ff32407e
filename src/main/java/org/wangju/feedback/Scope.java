package org.wangju.feedback;

/** About whom feedback is. The texts are {@code scope.<NAME>}. */
public enum Scope {
  /** One person, or a list of them. */
  PEOPLE,
  /** Everyone of an industry at the moment at which it is sent. */
  INDUSTRY,
  /** No person. */
  NOBODY
}
