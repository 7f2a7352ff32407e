package org.wangju.directory.web;

/** Something with the name of what it points to. */
public record WithName<T>(T value, String name) {}
