package org.wangju.rules;

/**
 * Where a limit comes from.
 *
 * @param code the edition's or the overlay's
 * @param title as readers know it
 * @param local whether it is an overlay of a province, city or district
 */
public record Layer(String code, String title, boolean local) {}
