/**
 * Papers: what was filed to a case, blank forms, and what is generated. {@code documents.print}
 * draws papers as PDF and Word.
 */
package org.wangju.documents;
