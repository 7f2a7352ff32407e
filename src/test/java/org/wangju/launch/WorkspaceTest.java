package org.wangju.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
  @Test
  void whatAKilledProcessLeftIsRemovedAndWhatALivingOneUsesStays(@TempDir Path data)
      throws IOException {
    Workspace living = Workspace.in(data);
    Files.writeString(living.folder().resolve("used"), "now");
    Path left = Files.createDirectories(data.resolve("run/of-a-killed-process"));
    Files.writeString(Files.createDirectories(left.resolve("deep")).resolve("file"), "rest");
    Path lock = Files.createFile(data.resolve("run/of-a-killed-process.lock"));

    Workspace next = Workspace.in(data);

    assertThat(left).doesNotExist();
    assertThat(lock).doesNotExist();
    assertThat(living.folder().resolve("used")).exists();
    assertThat(next.folder()).isEmptyDirectory().isNotEqualTo(living.folder());
    assertThat(living.lock().isValid()).isTrue();
  }

  @Test
  void aDataFolderThatCannotBeWrittenIsToldByName(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("no-folder"));

    assertThatThrownBy(() -> Workspace.in(file))
        .isInstanceOf(UnusableSettings.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--data");
  }
}
