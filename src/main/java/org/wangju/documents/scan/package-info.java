/** Reads the QR code of a paper from its photograph or scan. */
package org.wangju.documents.scan;
