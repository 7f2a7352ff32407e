/**
 * Signing in through an OpenID provider, when one is set: the code flow of OpenID Connect Core 1.0
 * with PKCE (RFC 7636). It never makes an account: it opens one that its holder linked before, and
 * from then on all is as after a password.
 */
package org.wangju.security.oidc;
