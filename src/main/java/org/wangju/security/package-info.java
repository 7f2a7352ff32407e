/**
 * Who someone is and what they may do: accounts and their one-time codes, signed-in browsers, roles
 * at units, and the one place that decides access. {@link org.wangju.security.Access} is its face
 * to other modules, {@link org.wangju.security.Caller} the person behind a request.
 */
package org.wangju.security;
