package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wangju.record.verify.ConsistencyProof;
import org.wangju.record.verify.Hash;
import org.wangju.record.verify.InclusionProof;

/**
 * Growing a tree and proving what is in it, against the definition of RFC 9162 and against the
 * reference implementation's hashes.
 */
class TreeTest {
  private static final int MOST_LEAVES = 10_000;
  private static final int EXHAUSTIVE = 70;
  private static final long SEED = 9162;

  /**
   * Leaves and roots of github.com/transparency-dev/merkle, testonly/constants.go, Copyright Google
   * LLC, Apache License 2.0.
   */
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsAreThoseOfTheReference() {
    Frontier frontier = new Frontier(0, List.of());
    assertThat(HexFormat.of().formatHex(frontier.root().bytes())).isEqualTo(ROOTS.get(0));
    for (int i = 0; i < LEAVES.size(); i++) {
      frontier.append(Hash.ofLeaf(HexFormat.of().parseHex(LEAVES.get(i))), tile -> {});
      assertThat(HexFormat.of().formatHex(frontier.root().bytes())).isEqualTo(ROOTS.get(i + 1));
    }
  }

  @Test
  void everyProofOfSmallTreesHoldsAndOnlyForItsLeafAndPlace() {
    List<Hash> leaves = leaves(EXHAUSTIVE);
    for (int size = 1; size <= EXHAUSTIVE; size++) {
      Prover prover = prover(leaves, size);
      Hash root = root(leaves, 0, size);
      for (int i = 0; i < size; i++) {
        InclusionProof proof = prover.inclusion(i);
        assertThat(proof.proves(leaves.get(i), root)).as("%s in %s", i, size).isTrue();
        assertThat(proof.proves(leaves.get((i + 1) % EXHAUSTIVE), root)).isFalse();
        assertThat(
                new InclusionProof((i + 1) % size, size, proof.path()).proves(leaves.get(i), root))
            .isEqualTo(size == 1);
      }
      for (int earlier = 1; earlier <= size; earlier++) {
        ConsistencyProof proof = prover.consistency(earlier);
        assertThat(proof.proves(root(leaves, 0, earlier), root))
            .as("%s before %s", earlier, size)
            .isTrue();
        assertThat(proof.proves(root(leaves, 0, earlier % size + 1), root)).isEqualTo(size == 1);
      }
    }
  }

  @Test
  void randomTreesUpToTenThousandLeaves() {
    List<Hash> leaves = leaves(MOST_LEAVES);
    Random random = new Random(SEED);
    for (int size :
        IntStream.concat(
                random.ints(40, 1, MOST_LEAVES), IntStream.of(255, 256, 257, 8192, MOST_LEAVES))
            .toArray()) {
      Prover prover = prover(leaves, size);
      Hash root = root(leaves, 0, size);
      assertThat(prover.frontier().root()).as("%s leaves", size).isEqualTo(root);
      for (int index : random.ints(20, 0, size).toArray()) {
        InclusionProof proof = prover.inclusion(index);
        assertThat(proof.proves(leaves.get(index), root)).as("%s in %s", index, size).isTrue();
        broken(proof.path(), random)
            .forEach(
                path ->
                    assertThat(
                            new InclusionProof(index, size, path).proves(leaves.get(index), root))
                        .isFalse());
      }
      for (int earlier : random.ints(4, 1, size + 1).toArray()) {
        ConsistencyProof proof = prover.consistency(earlier);
        Hash earlierRoot = root(leaves, 0, earlier);
        assertThat(proof.proves(earlierRoot, root)).as("%s before %s", earlier, size).isTrue();
        broken(proof.path(), random)
            .forEach(
                path ->
                    assertThat(new ConsistencyProof(earlier, size, path).proves(earlierRoot, root))
                        .isFalse());
      }
    }
  }

  @Test
  void aFrontierGrowsToTheSameRootsWhereverItIsTakenUp() {
    List<Hash> leaves = leaves(MOST_LEAVES);
    Frontier grown = new Frontier(0, List.of());
    for (int size = 1; size <= MOST_LEAVES; size++) {
      grown.append(leaves.get(size - 1), tile -> {});
      if (size % 997 == 0 || size == MOST_LEAVES) {
        assertThat(grown.root()).isEqualTo(root(leaves, 0, size));
        assertThat(prover(leaves, size).frontier().root()).isEqualTo(grown.root());
      }
    }
    assertThat(grown.size()).isEqualTo(MOST_LEAVES);
  }

  @Test
  void tilesAreTheCompleteSubtreesOf256AndOf65536Leaves() {
    List<Hash> leaves = leaves(70_000);
    TreeMap<String, Hash> tiles = new TreeMap<>();
    Frontier frontier = new Frontier(0, List.of());
    leaves.forEach(
        leaf ->
            frontier.append(
                leaf, tile -> tiles.put(tile.level() + "/" + tile.index(), tile.hash())));

    assertThat(tiles).hasSize(70_000 / 256 + 1);
    assertThat(tiles.get("1/0")).isEqualTo(root(leaves, 0, 256));
    assertThat(tiles.get("1/272")).isEqualTo(root(leaves, 272 * 256, 273 * 256));
    assertThat(tiles.get("2/0")).isEqualTo(root(leaves, 0, 65_536));
  }

  /** Each hash changed, left out and doubled. */
  private static List<List<Hash>> broken(List<Hash> path, Random random) {
    List<List<Hash>> broken = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      byte[] bytes = path.get(i).bytes();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      List<Hash> changed = new ArrayList<>(path);
      changed.set(i, Hash.of(bytes));
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(i);
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, path.get(i));
      broken.addAll(List.of(changed, shorter, longer));
    }
    return broken;
  }

  private static Prover prover(List<Hash> leaves, long size) {
    List<List<Hash>> levels = completeSubtrees(leaves);
    return new Prover(size, (level, index) -> levels.get(level).get((int) index));
  }

  private static List<List<Hash>> completeSubtrees(List<Hash> leaves) {
    List<List<Hash>> levels = new ArrayList<>(List.of(leaves));
    for (List<Hash> below = leaves; below.size() > 1; below = levels.get(levels.size() - 1)) {
      List<Hash> level = new ArrayList<>();
      for (int i = 0; i + 1 < below.size(); i += 2) {
        level.add(Hash.ofNode(below.get(i), below.get(i + 1)));
      }
      levels.add(level);
    }
    return levels;
  }

  /** The definition of section 2.1.1. */
  private static Hash root(List<Hash> leaves, int start, int end) {
    if (end - start == 1) {
      return leaves.get(start);
    }
    int middle = start + Integer.highestOneBit(end - start - 1);
    return Hash.ofNode(root(leaves, start, middle), root(leaves, middle, end));
  }

  private static List<Hash> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .toList();
  }
}
