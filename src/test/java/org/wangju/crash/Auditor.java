package org.wangju.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wangju.crash.Browser.Form;

/** Takes cases home and has them checked by {@code wangju-verify.jar}. */
final class Auditor {
  private static final Pattern KEY = Pattern.compile("the record is signed with (\\S+)");
  private static final Pattern AUDIT = Pattern.compile("audit=([^&]+)");

  private final Browser browser;
  private final Path folder;
  private final String key;
  private final long earlierSize;
  private final Path earlier;
  private String audit;

  /** Keeps the checkpoint that is the newest now. */
  Auditor(List<Target> nodes, DatabaseServer database, Path folder) throws IOException {
    this.browser = new Browser(nodes, "auditor");
    this.folder = folder;
    this.key = key(nodes.get(0));
    this.earlierSize = database.number("select max(tree_size) from record_checkpoint");
    this.earlier =
        Files.writeString(
            folder.resolve("checkpoint.txt"),
            database
                .strings("select note from record_checkpoint where tree_size = " + earlierSize)
                .get(0));
  }

  private static String key(Target node) throws IOException {
    Matcher said = KEY.matcher(Files.readString(node.log()));
    if (!said.find()) {
      throw new IllegalStateException("the log does not tell the record's key");
    }
    return said.group(1);
  }

  /** What the verifier finds wrong with the case; empty when it is sound. */
  String check(String caseId) throws IOException, InterruptedException {
    if (audit == null) {
      stateMandate();
    }
    Path bundle = folder.resolve("evidence.zip");
    Files.write(
        bundle,
        browser.download(
            "/record/evidence?case=%s&audit=%s&earlier=%d".formatted(caseId, audit, earlierSize)));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/wangju-verify.jar",
                bundle.toString(),
                "--key",
                key,
                "--earlier",
                earlier.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : caseId + ": " + said;
  }

  private void stateMandate() throws IOException {
    Form form = new Form(browser.open("/record/search.xhtml"), "search");
    form.fill("purpose", "故障演练核验").fill("number", "发展-");
    Matcher given = AUDIT.matcher(browser.send(form).location());
    if (!given.find()) {
      throw new IOException("the mandate was not taken");
    }
    audit = given.group(1);
  }
}
