/** Pages of two-way feedback. */
package org.wangju.feedback.web;
