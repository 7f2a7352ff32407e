/** Notices as their recipients read and choose them, and mail as administrators see it. */
package org.wangju.notices.web;
