package org.wangju.directory.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.testing.Stack;

/** The registers imported beside the demo registers, and all of them a second time. */
class RepeatedImportTest {
  private static final List<String> DEMO =
      List.of("units.csv", "departments.csv", "roster.csv", "influencer-groups.csv");
  private static final List<String> SMALL =
      List.of("党组织.csv", "党员花名册.xlsx", "重点群体台账.csv", "行业主管部门.csv");

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-11-22T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
          .put(Limits.class, RegisterFiles.LIMITS)
          .put(DepartmentUsers.class, new Users());

  @Test
  void changesNothingTheSecondTime() throws IOException {
    Uploads uploads = new Uploads(stack);
    Map<String, byte[]> files = files();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      take(uploads, file);
      assertThat(uploads.summary().added()).as(file.getKey()).isPositive();
      assertThat(uploads.summary().changed()).as(file.getKey()).isZero();
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      take(uploads, file);
      assertThat(uploads.summary().added()).as(file.getKey()).isZero();
      assertThat(uploads.summary().changed()).as(file.getKey()).isZero();
    }
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : DEMO) {
      try (InputStream in = RepeatedImportTest.class.getResourceAsStream("/demo/" + name)) {
        files.put(name, in.readAllBytes());
      }
    }
    SMALL.forEach(name -> files.put(name, RegisterFiles.small(name)));
    return files;
  }

  private static void take(Uploads uploads, Map.Entry<String, byte[]> file) {
    String keeper = stack.get(UnitRepository.class).byCode("D").map(Unit::getId).orElse(null);
    uploads.take(file.getValue(), file.getKey(), keeper, "联系服务");
  }
}
