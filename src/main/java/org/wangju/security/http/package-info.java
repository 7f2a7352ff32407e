/**
 * What every request passes before a page or resource answers: the login cookie, the origin, the
 * door of each page, headers.
 */
package org.wangju.security.http;
