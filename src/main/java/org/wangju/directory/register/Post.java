package org.wangju.directory.register;

import org.wangju.directory.Role;

/**
 * A post in a branch.
 *
 * @param title as the roster words it, such as 组织委员
 */
record Post(String title, Role role) {}
