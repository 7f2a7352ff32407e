/**
 * Papers to be printed: a {@link org.wangju.documents.print.Sheet} says what stands on one, {@link
 * org.wangju.documents.print.Printing} draws it as PDF or Word.
 */
package org.wangju.documents.print;
