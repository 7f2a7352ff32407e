/** Pages over units, people, groups and register entries. */
package org.wangju.directory.web;
