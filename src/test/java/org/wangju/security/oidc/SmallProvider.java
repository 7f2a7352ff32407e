package org.wangju.security.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenID provider as small as can be, which gives the ID token that a test wants. */
final class SmallProvider implements AutoCloseable {
  static final String CLIENT = "wangju";
  static final String SECRET = "client secret";
  static final String SUBJECT = "subject-𠮷";

  final RSAKey key = key();
  private final HttpServer server;
  private String challenge;
  private Function<String, String> token;
  private String nonce;

  SmallProvider() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", e -> answer(e, 200, configuration()));
    server.createContext("/keys", e -> answer(e, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on the browser sent there gets this token, made for the nonce that came with it. */
  void vouches(Map<String, String> asked, Function<String, String> wanted) {
    challenge = asked.get("code_challenge");
    nonce = asked.get("nonce");
    token = wanted;
  }

  /** Claims that are right in every respect. */
  JWTClaimsSet.Builder claims(String forNonce) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .audience(CLIENT)
        .subject(SUBJECT)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
        .claim("nonce", forNonce);
  }

  static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key) {
    try {
      SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The values of an address's query or of a form. */
  static Map<String, String> values(String encoded) {
    return Stream.of(encoded.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        values(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String login =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((CLIENT + ":client+secret").getBytes(StandardCharsets.UTF_8));
    boolean fits =
        login.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && hash(form.get("code_verifier")).equals(challenge)
            && "the-code".equals(form.get("code"))
            && form.get("redirect_uri").equals("https://wangju.example/oidc/callback");
    if (fits && token != null) {
      answer(
          exchange,
          200,
          "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\""
              + token.apply(nonce)
              + "\"}");
    } else {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
    }
  }

  private static String hash(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String configuration() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
     "response_types_supported":["code"],"authorization_response_iss_parameter_supported":true,"subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["RS256"]}
    """
        .formatted(issuer());
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
