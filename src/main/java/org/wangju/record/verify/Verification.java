package org.wangju.record.verify;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Checks one bundle: every file in it, and how they belong together. What it finds comes in the
 * order of the checks.
 */
final class Verification {
  private static final int SALT_BYTES = 32;

  /** Events that a file was filed, whose payloads are flat. */
  private static final Set<String> DOCUMENTS = Set.of("documents.filed", "documents.version-added");

  private final List<Finding> findings = new ArrayList<>();
  private final Bundle bundle;
  private VerifierKey key;
  private String note;
  private Checkpoint checkpoint;
  private String stream;
  private int erased;
  private long lastLeaf = -1;

  Verification(Bundle bundle) {
    this.bundle = bundle;
  }

  /**
   * Checks everything.
   *
   * @param trusted the key that the reader knows; null to take the bundle's
   * @param held an earlier checkpoint that the reader keeps; null when there is none
   */
  List<Finding> findings(VerifierKey trusted, String held) throws IOException {
    bundle.strangers().forEach(name -> fault("strangeFile", name));
    if (readHead()) {
      checkKey(trusted);
      fact("checkpoint", checkpoint.origin(), checkpoint.size(), checkpoint.root());
      checkEvents();
      for (long size : bundle.numbers("earlier")) {
        checkEarlier(size);
      }
      if (held != null) {
        checkHeld(held);
      }
    }
    return findings;
  }

  // Without a key and a checkpoint that it signed there is nothing to check against.
  private boolean readHead() throws IOException {
    Optional<VerifierKey> readKey = read(Layout.KEY, Verification::keyLine);
    Optional<String> readNote = read(Layout.CHECKPOINT, text -> text);
    Optional<Checkpoint> readCheckpoint =
        read(Layout.CHECKPOINT, text -> Checkpoint.read(SignedNote.read(text).text()));
    if (readKey.isEmpty() || readNote.isEmpty() || readCheckpoint.isEmpty()) {
      return false;
    }
    key = readKey.get();
    note = readNote.get();
    checkpoint = readCheckpoint.get();
    if (!isOurs(note)) {
      fault("unsigned", Layout.CHECKPOINT);
      return false;
    }
    return true;
  }

  private static VerifierKey keyLine(String text) {
    VerifierKey read = VerifierKey.parse(text);
    if (!text.equals(read + "\n")) {
      throw new IllegalArgumentException("more than a key and the end of its line");
    }
    return read;
  }

  private boolean isOurs(String signedNote) {
    SignedNote signed = SignedNote.read(signedNote);
    return signed.isSignedBy(key) && Checkpoint.read(signed.text()).origin().equals(key.name());
  }

  private void checkKey(VerifierKey trusted) {
    if (trusted == null) {
      fact("keyToCompare", key);
    } else if (trusted.equals(key)) {
      fact("keyKnown", key);
    } else {
      fault("keyOther", key, trusted);
    }
  }

  private void checkEvents() throws IOException {
    Set<Long> numbers = new TreeSet<>(bundle.numbers("events"));
    numbers.addAll(bundle.numbers("proofs"));
    numbers.addAll(bundle.numbers("payloads"));
    long expected = 1;
    for (long number : numbers) {
      if (number != expected) {
        fault("gap", expected, number - 1);
      }
      checkEvent(number);
      expected = number + 1;
    }
    if (numbers.isEmpty()) {
      fault("noEvents");
    } else {
      fact("events", stream, expected - 1, erased);
    }
    checkExtent(expected - 1);
  }

  private void checkExtent(long events) throws IOException {
    Optional<SignedNote> signed = read(Layout.EXTENT, SignedNote::read);
    Optional<Extent> extent =
        read(Layout.EXTENT, text -> Extent.read(SignedNote.read(text).text()));
    if (signed.isPresent() && extent.isPresent()) {
      if (signed.get().isSignedBy(key)) {
        checkExtent(extent.get(), events);
      } else {
        fault("unsigned", Layout.EXTENT);
      }
    }
  }

  private void checkExtent(Extent extent, long events) {
    if (!extent.isOf(key.name(), stream, checkpoint.size())) {
      fault("otherExtent");
    } else if (extent.events() != events) {
      fault("cut", extent.events(), events);
    }
  }

  private void checkEvent(long number) throws IOException {
    Optional<EventHead> head = read(Layout.event(number), EventHead::read);
    Optional<LeafProof> proof = read(Layout.proof(number), LeafProof::read);
    if (head.isPresent() && proof.isPresent()) {
      fact("event", number, head.get().at(), head.get().kind(), proof.get().index());
      checkPlace(number, head.get());
      checkLeaf(number, proof.get());
      checkOrder(number, proof.get());
      checkPayload(number, head.get());
    }
  }

  private void checkPlace(long number, EventHead head) {
    if (head.number() != number) {
      fault("wrongNumber", number, head.number());
    }
    stream = stream == null ? head.stream() : stream;
    if (!head.stream().equals(stream)) {
      fault("otherStream", number, head.stream());
    }
  }

  private void checkLeaf(long number, LeafProof proof) throws IOException {
    if (!proof.checkpoint().equals(note)) {
      fault("otherCheckpoint", number);
    }
    Hash leaf = Hash.ofLeaf(bundle.bytes(Layout.event(number)));
    if (!new InclusionProof(proof.index(), checkpoint.size(), proof.path())
        .proves(leaf, checkpoint.root())) {
      fault("notInLog", number);
    }
  }

  // An event that was exchanged for another got a leaf behind those that followed it.
  private void checkOrder(long number, LeafProof proof) {
    if (proof.index() <= lastLeaf) {
      fault("outOfOrder", number);
    }
    lastLeaf = proof.index();
  }

  private void checkPayload(long number, EventHead head) throws IOException {
    if (!bundle.has(Layout.payload(number)) && !bundle.has(Layout.salt(number))) {
      erased++;
      fact("erased", number);
      return;
    }
    try {
      byte[] salt = bundle.bytes(Layout.salt(number));
      MessageDigest digest = Hash.sha256();
      digest.update(salt);
      String hash = HexFormat.of().formatHex(digest.digest(bundle.bytes(Layout.payload(number))));
      if (salt.length != SALT_BYTES || !hash.equals(head.payload())) {
        fault("payloadChanged", number);
      } else if (DOCUMENTS.contains(head.kind())) {
        tellDocument(number);
      }
    } catch (IllegalArgumentException e) {
      fault("payloadIncomplete", number);
    }
  }

  // So that a file at hand can be held against what was filed.
  private void tellDocument(long number) throws IOException {
    read(Layout.payload(number), Json::object)
        .ifPresent(document -> fact("document", document.get("fileName"), document.get("sha256")));
  }

  private void checkEarlier(long size) throws IOException {
    Optional<EarlierProof> proof = read(Layout.earlier(size), EarlierProof::read);
    Optional<Checkpoint> earlier =
        read(
            Layout.earlier(size),
            text -> Checkpoint.read(SignedNote.read(EarlierProof.read(text).checkpoint()).text()));
    if (proof.isPresent() && earlier.isPresent()) {
      boolean continues =
          isOurs(proof.get().checkpoint())
              && earlier.get().size() == size
              && new ConsistencyProof(size, checkpoint.size(), proof.get().path())
                  .proves(earlier.get().root(), checkpoint.root());
      if (continues) {
        fact("continues", size);
      } else {
        fault("notContinued", size);
      }
    }
  }

  private void checkHeld(String held) throws IOException {
    Checkpoint known;
    try {
      known = Checkpoint.read(SignedNote.read(held).text());
      if (!isOurs(held)) {
        fault("heldUnsigned");
        return;
      }
    } catch (IllegalArgumentException e) {
      fault("heldUnreadable");
      return;
    }
    if (known.size() > checkpoint.size()) {
      fault("heldAhead", known.size(), checkpoint.size());
    } else if (known.size() < checkpoint.size() && !bundle.has(Layout.earlier(known.size()))) {
      fault("heldWithoutProof", known.size());
    } else if (known.root().equals(rootAt(known.size()))) {
      fact("heldContinues", known.size());
    } else {
      fault("heldOther", known.size());
    }
  }

  // That the bundle's own proof from there holds was checked before.
  private Hash rootAt(long size) throws IOException {
    if (size == checkpoint.size()) {
      return checkpoint.root();
    }
    return read(
            Layout.earlier(size),
            text -> Checkpoint.read(SignedNote.read(EarlierProof.read(text).checkpoint()).text()))
        .map(Checkpoint::root)
        .orElse(null);
  }

  private <T> Optional<T> read(String name, Function<String, T> reader) throws IOException {
    try {
      return Optional.of(reader.apply(bundle.text(name)));
    } catch (IllegalArgumentException e) {
      Finding fault = new Finding(true, "unreadable", List.of(name));
      if (!findings.contains(fault)) {
        findings.add(fault);
      }
      return Optional.empty();
    }
  }

  private void fact(String text, Object... values) {
    add(false, text, values);
  }

  private void fault(String text, Object... values) {
    add(true, text, values);
  }

  private void add(boolean isFault, String text, Object... values) {
    findings.add(new Finding(isFault, text, Arrays.stream(values).map(String::valueOf).toList()));
  }
}
