package org.wangju.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.MasterSecret;

/** Whom an OpenID provider may vouch for, and everything that it may not get away with. */
class OpenIdProviderTest {
  private static final Cipherbox CIPHERBOX = new Cipherbox(new MasterSecret("A".repeat(43) + "="));

  private static SmallProvider small;
  private static OpenIdProvider provider;

  @BeforeAll
  static void open() throws Exception {
    small = new SmallProvider();
    provider = provider(Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    small.close();
  }

  @Test
  void theSubjectOfAGoodTokenComesBackWithWhereTheBrowserWantedToGo() throws Exception {
    Departure departure = provider.begin("login-1", "/desk/inbox.xhtml?due=LATE");
    Map<String, String> asked = SmallProvider.values(departure.address().getRawQuery());
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("scope", "openid")
        .containsEntry("client_id", SmallProvider.CLIENT)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", "https://wangju.example/oidc/callback");
    assertThat(departure.cookie())
        .doesNotContain(asked.get("state"))
        .doesNotContain(asked.get("nonce"));
    small.vouches(asked, good());

    assertThat(provider.end(answer(asked.get("state")), departure.cookie()))
        .isEqualTo(
            new Return(
                small.issuer(), SmallProvider.SUBJECT, "login-1", "/desk/inbox.xhtml?due=LATE"));
  }

  static Stream<Arguments> forged() {
    return Stream.of(
        arguments(
            "another's key",
            token(c -> SmallProvider.signed(c.build(), JWSAlgorithm.RS256, SmallProvider.key()))),
        arguments("no signature", token(c -> new PlainJWT(c.build()).serialize())),
        arguments("the public key as a shared secret", token(c -> macSigned(c.build()))),
        arguments(
            "another algorithm",
            token(c -> SmallProvider.signed(c.build(), JWSAlgorithm.RS384, small.key))),
        arguments("another issuer", token(c -> rs256(c.issuer("https://evil.example")))),
        arguments("another audience", token(c -> rs256(c.audience("someone else")))),
        arguments(
            "an end in the past",
            token(
                c ->
                    rs256(
                        c.expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(10))))))),
        arguments("no end", token(c -> rs256(c.expirationTime(null)))),
        arguments("another nonce", token(c -> rs256(c.claim("nonce", "other")))),
        arguments("no nonce", token(c -> rs256(c.claim("nonce", null)))),
        arguments("no subject", token(c -> rs256(c.subject(null)))),
        arguments("not a token", (Function<String, String>) nonce -> "a.b.c"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forged")
  void aTokenThatIsWrongInOneRespectIsNotBelieved(String what, Function<String, String> token)
      throws Exception {
    Departure departure = provider.begin("", "/index.xhtml");
    Map<String, String> asked = SmallProvider.values(departure.address().getRawQuery());
    small.vouches(asked, token);

    assertThatThrownBy(() -> provider.end(answer(asked.get("state")), departure.cookie()))
        .isInstanceOf(ProviderFailure.class)
        .hasMessageNotContaining(SmallProvider.SUBJECT);
  }

  @Test
  void anAnswerToAnotherBrowsersQuestionIsRefused() throws Exception {
    Departure attacker = provider.begin("", "/index.xhtml");
    Departure victim = provider.begin("", "/index.xhtml");
    Map<String, String> asked = SmallProvider.values(attacker.address().getRawQuery());
    small.vouches(asked, good());
    Map<String, List<String>> answer = answer(asked.get("state"));

    assertThatThrownBy(() -> provider.end(answer, victim.cookie()))
        .isInstanceOf(ProviderFailure.class);
    assertThatThrownBy(() -> provider.end(answer, "")).isInstanceOf(ProviderFailure.class);
    assertThatThrownBy(() -> provider.end(answer, "AAAA" + attacker.cookie().substring(4)))
        .isInstanceOf(ProviderFailure.class);
    assertThatThrownBy(() -> provider.end(Map.of("code", List.of("the-code")), attacker.cookie()))
        .isInstanceOf(ProviderFailure.class);
  }

  @Test
  void anAnswerInAnotherProvidersNameIsRefused() throws Exception {
    Departure departure = provider.begin("", "/index.xhtml");
    Map<String, String> asked = SmallProvider.values(departure.address().getRawQuery());
    small.vouches(asked, good());
    Map<String, List<String>> answer = answer(asked.get("state"));

    answer.put("iss", List.of("https://evil.example"));
    assertThatThrownBy(() -> provider.end(answer, departure.cookie()))
        .hasMessageContaining("another provider");
    answer.remove("iss");
    assertThatThrownBy(() -> provider.end(answer, departure.cookie()))
        .as("the provider says that it names itself")
        .hasMessageContaining("another provider");
  }

  @Test
  void aCodeOfAnotherQuestionBringsNoToken() throws Exception {
    Departure attacker = provider.begin("", "/index.xhtml");
    Departure victim = provider.begin("", "/index.xhtml");
    // The provider made the code for the attacker's challenge.
    small.vouches(SmallProvider.values(attacker.address().getRawQuery()), good());
    String state = SmallProvider.values(victim.address().getRawQuery()).get("state");

    assertThatThrownBy(() -> provider.end(answer(state), victim.cookie()))
        .isInstanceOf(ProviderFailure.class);
  }

  @Test
  void aRefusalOfTheProviderIsOne() throws Exception {
    Departure departure = provider.begin("", "/index.xhtml");
    String state = SmallProvider.values(departure.address().getRawQuery()).get("state");
    assertThatThrownBy(
            () ->
                provider.end(
                    Map.of("error", List.of("access_denied"), "state", List.of(state)),
                    departure.cookie()))
        .isInstanceOf(ProviderFailure.class);
  }

  @Test
  void theWayBackIsGoodForTenMinutes() throws Exception {
    Departure departure = provider.begin("", "/index.xhtml");
    Map<String, String> asked = SmallProvider.values(departure.address().getRawQuery());
    small.vouches(asked, good());
    OpenIdProvider later =
        provider(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10).plusSeconds(1)));

    assertThatThrownBy(() -> later.end(answer(asked.get("state")), departure.cookie()))
        .isInstanceOf(ProviderFailure.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-10, 10})
  void aNodesOwnClockDecidesNothing(int minutesOff) throws Exception {
    Duration off = Duration.ofMinutes(minutesOff);
    OpenIdProvider there = provider(Clock.offset(Clock.systemUTC(), off));
    Instant now = Instant.now().plus(off);

    assertThat(
            ends(
                there,
                c ->
                    c.issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))))
        .isTrue();
    assertThat(ends(there, c -> c)).as("a token of this node's time").isFalse();
  }

  private static boolean ends(OpenIdProvider there, UnaryOperator<JWTClaimsSet.Builder> changed)
      throws Exception {
    Departure departure = there.begin("", "/index.xhtml");
    Map<String, String> asked = SmallProvider.values(departure.address().getRawQuery());
    small.vouches(asked, token(claims -> rs256(changed.apply(claims))));
    try {
      there.end(answer(asked.get("state")), departure.cookie());
      return true;
    } catch (ProviderFailure e) {
      assertThat(e).hasMessageContaining("another time");
      return false;
    }
  }

  @Test
  void settingsThatCannotBeSafeStopTheStart() {
    assertThatThrownBy(() -> provider("http://provider.example", "RS256"))
        .hasMessageContaining("https");
    assertThatThrownBy(() -> provider(small.issuer(), "HS256")).hasMessageContaining("public key");
    assertThatThrownBy(() -> provider(small.issuer(), "none")).hasMessageContaining("public key");
  }

  private static Function<String, String> good() {
    return token(OpenIdProviderTest::rs256);
  }

  private static Function<String, String> token(Function<JWTClaimsSet.Builder, String> sign) {
    return nonce -> sign.apply(small.claims(nonce));
  }

  private static String rs256(JWTClaimsSet.Builder claims) {
    return SmallProvider.signed(claims.build(), JWSAlgorithm.RS256, small.key);
  }

  private static String macSigned(JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      jwt.sign(new MACSigner(small.key.toRSAPublicKey().getEncoded()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> answer(String state) {
    return new HashMap<>(
        Map.of(
            "code", List.of("the-code"),
            "state", List.of(state),
            "iss", List.of(small.issuer())));
  }

  private static OpenIdProvider provider(Clock clock) {
    return provider(small.issuer(), "RS256", clock);
  }

  private static OpenIdProvider provider(String issuer, String algorithm) {
    return provider(issuer, algorithm, Clock.systemUTC());
  }

  private static OpenIdProvider provider(String issuer, String algorithm, Clock clock) {
    return new OpenIdProvider(
        Optional.of(issuer),
        Optional.of(SmallProvider.CLIENT),
        Optional.of(SmallProvider.SECRET),
        Optional.empty(),
        algorithm,
        Optional.of("https://wangju.example/"),
        CIPHERBOX,
        clock);
  }
}
