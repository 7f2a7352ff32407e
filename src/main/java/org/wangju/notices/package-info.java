/**
 * What people are told of, in the pages and by mail.
 *
 * <p>The transaction in which something happens adds one row, an {@link
 * org.wangju.notices.Occasion}: no query for recipients, and nothing that could fail later. A
 * worker of each node spreads occasions among the accounts concerned, each occasion in the
 * transaction that removes it; notices and mails have unique keys, so that an occasion that is told
 * again makes none twice.
 *
 * <h2>Mail: none lost, and when one comes twice</h2>
 *
 * SMTP knows no transaction. A mail is marked as being sent, by committed row and with a term of
 * five minutes by the database's clock, before the server is spoken to, and marked as sent right
 * after the server took it. A node that dies before the server took it loses nothing: after the
 * term another sends it. A node that dies, or loses the connection, between the server's answer and
 * the second mark leaves open whether it was sent; it is then sent again: losing a code or a last
 * day is worse than reading it twice. This window is one statement wide. Both copies carry the same
 * Message-ID, which follows from the mail's key, so that receiving servers that drop repeated ones
 * show one.
 */
package org.wangju.notices;
