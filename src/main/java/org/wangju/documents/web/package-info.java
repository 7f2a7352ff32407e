/** Pages and addresses of documents: lists, uploads, downloads, printed papers. */
package org.wangju.documents.web;
