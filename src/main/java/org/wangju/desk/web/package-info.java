/** Pages of the desk, and the navigation that every page shows. */
package org.wangju.desk.web;
