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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Papers filed to a step and read again: large ones, in parts, and shown by the browser itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentsIT {
  private static final int LARGE = 20 * 1024 * 1024;

  // Of its own: the demo registers have one applicant in the secretary's branch.
  private static Wangju wangju;

  @BeforeAll
  static void start() {
    wangju = new Wangju();
  }

  @AfterAll
  static void stop() {
    wangju.close();
  }

  @Test
  @Order(1)
  void twenty_megabytes_go_up_and_down_again_whole_and_in_parts() throws IOException {
    byte[] large = pdf(LARGE);
    try (Visitor secretary = wangju.visitor().signIn("secretary")) {
      enterApplicant(secretary);
      String file = file(secretary, "大文件.pdf", "application/pdf", large);

      assertThat(get(secretary, file, null).body()).isEqualTo(large);
      APIResponse part = get(secretary, file, "bytes=15000000-15000999");
      assertThat(part.status()).isEqualTo(206);
      assertThat(part.headers().get("content-range"))
          .isEqualTo("bytes 15000000-15000999/" + large.length);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(large, 15_000_000, 15_001_000));
      assertThat(get(secretary, file, "bytes=-10").body())
          .isEqualTo(Arrays.copyOfRange(large, large.length - 10, large.length));
      assertThat(get(secretary, file, "bytes=99999999-").status()).isEqualTo(416);
    }
  }

  @Test
  @Order(2)
  void pictures_and_pdf_are_shown_and_everything_else_is_saved() throws IOException {
    try (Visitor secretary = wangju.visitor().signIn("secretary").task("与申请人谈话")) {
      assertThat(disposition(secretary, file(secretary, "谈话.pdf", "application/pdf", pdf(0))))
          .startsWith("inline");
      String text =
          file(secretary, "谈话.txt", "text/plain", "谈话要点 𠮷".getBytes(StandardCharsets.UTF_8));
      assertThat(disposition(secretary, text)).startsWith("attachment");

      String picture = file(secretary, "会场.png", "image/png", png());
      Page shown = secretary.page().context().waitForPage(() -> link(secretary, picture).click());
      shown.waitForLoadState();
      assertThat(shown.evaluate("document.images[0].naturalWidth")).isEqualTo(120);
      shown.close();
      secretary.look().onTelephone();
    }
  }

  private static void enterApplicant(Visitor secretary) {
    secretary.open("/recruitment/enter-applicant.xhtml").choose("personId", 1).choose("route", 1);
    secretary
        .fill("appliedOn", Visitor.day(9), "paperPlace", "档案柜", "paperPages", "3")
        .fill("paperSeenBy", "喻广白")
        .submit()
        .sees("立案");
    secretary.task("与申请人谈话");
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

  private String disposition(Visitor visitor, String address) {
    return get(visitor, address, null).headers().get("content-disposition");
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
