/**
 * What page beans of every module share: messages on the page, the reader's language, refusals and
 * clashes made kind.
 */
package org.wangju.platform.web;
