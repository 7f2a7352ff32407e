package org.wangju.desk.web;

import java.time.Instant;
import java.util.List;
import org.wangju.desk.Detail;

/**
 * One event as the timeline shows it.
 *
 * @param actor who acted
 * @param rule the article that it rests on; empty where there is none
 */
public record TimelineLine(
    Instant at, String title, String actor, String rule, List<Detail> details) {}
