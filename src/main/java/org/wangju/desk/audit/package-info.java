/**
 * What auditors do with cases: they say on which mandate they look, search, read and take home.
 * They change nothing; each look is an event of the case.
 */
package org.wangju.desk.audit;
