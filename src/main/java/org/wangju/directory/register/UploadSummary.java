package org.wangju.directory.register;

import java.time.Instant;

/**
 * What a page tells of an upload.
 *
 * @param differed whether the directory changed between preview and confirmation, so that the
 *     preview is another one now
 * @param outsiders whether people come along who are on no roster
 * @param digest of the preview, null before there is one
 * @param added how many rows are or were new
 * @param warned how many of the rows that are taken carry a warning
 * @param doneAt when the rows were taken over, null before
 */
public record UploadSummary(
    String id,
    String fileName,
    RegisterKind kind,
    UploadState state,
    boolean differed,
    boolean outsiders,
    String digest,
    int added,
    int changed,
    int unchanged,
    int refused,
    int warned,
    Instant uploadedAt,
    Instant expiresAt,
    Instant doneAt) {
  static final String SELECT =
      "select new org.wangju.directory.register.UploadSummary(u.id, u.fileName, u.kind, u.state, u.differed, u.outsiders, u.digest, u.added, u.changed,"
          + " u.unchanged, u.refused, u.warned, u.uploadedAt, u.expiresAt, u.doneAt) from Upload u";
}
