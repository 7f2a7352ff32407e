/**
 * Who is where: units and their line, people with standing and belonging, roles held at units,
 * influencer groups and the registers kept about them. Dates of validity are half open: {@code
 * until} is the first day on which something is no more.
 */
package org.wangju.directory;
