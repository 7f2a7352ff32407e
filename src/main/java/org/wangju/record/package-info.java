/**
 * What happened, written once and for good: every act becomes an event in the transaction that did
 * it. An event is an envelope (ids, kind, time, rule, actor's id) and a payload (names and texts),
 * which can be erased by law while the envelope stays.
 *
 * <h2>The bytes</h2>
 *
 * Both are canonical JSON ({@link org.wangju.record.CanonicalJson}: RFC 8785, UTF-8, strings in
 * NFC, whole numbers only). They are stored as bytes, exported as stored and hashed as exported;
 * nobody ever makes them again from their values.
 *
 * <p>The members of an envelope, version 1; those that an event lacks are left out:
 *
 * <table>
 *   <caption>Envelope</caption>
 *   <tr><td>{@code about}</td><td>key of the person or unit concerned, where that is not the stream itself</td></tr>
 *   <tr><td>{@code actor}</td><td>key of the account that acted, or {@code system}</td></tr>
 *   <tr><td>{@code at}</td><td>when, UTC, six decimals: {@code 2026-03-02T01:00:00.000000Z}</td></tr>
 *   <tr><td>{@code id}</td><td>the event's key, a UUID</td></tr>
 *   <tr><td>{@code kind}</td><td>{@code <module>.<what happened>}</td></tr>
 *   <tr><td>{@code payload}</td><td>SHA-256 over the 32 bytes of salt followed by the payload's bytes, 64 lower-case hexadecimal
 *       digits</td></tr>
 *   <tr><td>{@code rule}</td><td>{@code article}, {@code edition} and {@code limit} on which the act rests, all text</td></tr>
 *   <tr><td>{@code sequence}</td><td>place among the events of the stream, from 1, without gaps</td></tr>
 *   <tr><td>{@code stream}</td><td>{@code id} and {@code kind} of what the event counts under</td></tr>
 *   <tr><td>{@code version}</td><td>1</td></tr>
 * </table>
 *
 * <p>A payload is one object: what the event was given by name (texts, whole numbers, truth values,
 * dates, lists and objects of these), and {@code actorName} where a person acted. The file {@code
 * record/events.properties} lists the kinds of events with the members of their payloads and their
 * types.
 *
 * <p>To make the bytes of a value without this program:
 *
 * <ul>
 *   <li>An object is written with its members in the order of their names by UTF-16 code units,
 *       without white space; a member that has no value is left out.
 *   <li>Texts and names are first brought into Unicode form NFC. Of their characters only the
 *       quotation mark, the backslash and those below U+0020 are escaped: {@code \b \f \n \r \t} by
 *       their letters, others by a backslash, the letter u and four lower-case hexadecimal digits.
 *       All others stand as UTF-8.
 *   <li>Numbers are whole, within ±(2^53 − 1), written in digits with a minus sign where negative.
 *   <li>A moment is UTC with six decimals and a Z; a day is {@code 2026-03-02}, a day and time
 *       without a zone as in ISO 8601. Both are texts.
 *   <li>Words of the program, such as a standing, are texts in capital letters.
 * </ul>
 *
 * <p>A leaf of the log is SHA-256 over a byte 0 and the envelope's bytes (RFC 9162, section 2.1.1).
 */
package org.wangju.record;
