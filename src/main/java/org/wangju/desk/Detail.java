package org.wangju.desk;

/** One value of an event with its name, in a reader's language. */
public record Detail(String label, String text) {}
