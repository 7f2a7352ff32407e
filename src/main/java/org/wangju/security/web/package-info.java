/**
 * Sign-in, activation and account pages, and what makes Faces keep its state with the browser and
 * refuse foreign forms: see {@link org.wangju.security.web.FormGuard}.
 */
package org.wangju.security.web;
