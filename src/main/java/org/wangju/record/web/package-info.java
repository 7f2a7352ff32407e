/** The auditor's pages: search, the case with its past, exports to be checked at home. */
package org.wangju.record.web;
