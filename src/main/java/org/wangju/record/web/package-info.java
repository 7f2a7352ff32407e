/** The auditor's way to the record: exports to be checked at home. */
package org.wangju.record.web;
