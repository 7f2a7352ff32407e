/**
 * The pages of a recruitment: one form for each user task, the applicant's own pages, and the list
 * of cases.
 */
package org.wangju.recruitment.web;
