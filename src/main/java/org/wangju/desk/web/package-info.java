/** The desk's pages: home, inbox, case, and what the form page of every step has in common. */
package org.wangju.desk.web;
