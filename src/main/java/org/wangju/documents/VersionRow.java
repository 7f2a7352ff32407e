package org.wangju.documents;

import java.time.Instant;

/**
 * A version of a document as lists show it.
 *
 * @param number from 1
 * @param size in bytes
 */
public record VersionRow(
    String id,
    String documentId,
    int number,
    String fileName,
    FileKind kind,
    long size,
    String sha256,
    String accountId,
    String accountName,
    Instant filedAt) {}
