package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Papers filed to a step and read again: large ones, in parts, and shown by the browser itself. */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsIT {
  private static final int LARGE = 20 * 1024 * 1024;
  private static final String POLICY = "content-security-policy";

  private static String step;

  private final Wangju wangju;

  DocumentsIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void twenty_megabytes_go_up_and_down_again_whole_and_in_parts() throws IOException {
    byte[] large = pdf(LARGE);
    try (Visitor officer = wangju.visitor("officer")) {
      beginFeedback(officer);
      String file = file(officer, "大文件.pdf", "application/pdf", large);

      assertThat(get(officer, file, null).body()).isEqualTo(large);
      APIResponse part = get(officer, file, "bytes=15000000-15000999");
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.headers().get("content-range"))
          .isEqualTo("bytes 15000000-15000999/" + large.length);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(large, 15_000_000, 15_001_000));
      assertThat(get(officer, file, "bytes=-10").body())
          .isEqualTo(Arrays.copyOfRange(large, large.length - 10, large.length));
      assertThat(get(officer, file, "bytes=99999999-").status()).isEqualTo(416);
    }
  }

  @Test
  @Order(2)
  void pictures_and_pdf_are_shown_and_everything_else_is_saved() throws IOException {
    try (Visitor officer = wangju.visitor("officer").open(step)) {
      String pdf = file(officer, "谈话.pdf", "application/pdf", pdf(0));
      assertThat(header(officer, pdf, "content-disposition")).startsWith("inline");
      assertThat(header(officer, pdf, "content-type")).startsWith("application/pdf");
      assertThat(header(officer, pdf, "x-content-type-options")).isEqualTo("nosniff");
      assertThat(header(officer, pdf, POLICY))
          .as("Safari shows nothing of a PDF in a sandbox")
          .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
      String text =
          file(officer, "谈话.txt", "text/plain", "谈话要点 𠮷".getBytes(StandardCharsets.UTF_8));
      assertThat(header(officer, text, "content-disposition")).startsWith("attachment");

      assertThat(header(officer, text, POLICY)).endsWith("; sandbox");

      String picture = file(officer, "会场.png", "image/png", png());
      assertThat(header(officer, picture, POLICY)).endsWith("; sandbox");
      Page shown = officer.page().context().waitForPage(() -> link(officer, picture).click());
      shown.waitForLoadState();
      assertThat(shown.evaluate("document.images[0].naturalWidth")).isEqualTo(120);
      shown.close();
      officer.look().onTelephone();
    }
  }

  private static void beginFeedback(Visitor officer) {
    officer.open("/feedback/begin-feedback.xhtml").choose("kind", 1);
    officer.choose("fromId", 1).choose("toId", "示范区民政局").submit();
    step = officer.page().url().replaceFirst("^.*//[^/]*", "");
  }

  /** Files it to the step shown, and gives its address. */
  private static String file(Visitor visitor, String name, String type, byte[] bytes) {
    visitor
        .page()
        .locator(".wj-upload input[multiple]")
        .first()
        .setInputFiles(new FilePayload(name, type, bytes));
    visitor.page().locator(".wj-uploads li[data-state='filed']", with(name)).waitFor();
    visitor.page().locator("#papers a", with(name)).waitFor();
    return visitor.page().locator("#papers a", with(name)).getAttribute("href");
  }

  private static Page.LocatorOptions with(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator link(Visitor visitor, String address) {
    return visitor.page().locator("#papers a[href='" + address + "']");
  }

  private APIResponse get(Visitor visitor, String address, String range) {
    RequestOptions options = RequestOptions.create();
    if (range != null) {
      options.setHeader("Range", range);
    }
    return visitor.page().request().get(wangju.server().address(address), options);
  }

  private String header(Visitor visitor, String address, String name) {
    return get(visitor, address, null).headers().get(name);
  }

  /** A document with so many bytes of noise, of which nothing is to be seen. */
  private static byte[] pdf(int noise) throws IOException {
    byte[] bytes = new byte[noise];
    new Random(1).nextBytes(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    // What stands behind the end of a document is none of it.
    out.write(bytes);
    return out.toByteArray();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
