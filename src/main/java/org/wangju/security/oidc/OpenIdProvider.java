package org.wangju.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Cipherbox;

/** The OpenID provider of the settings; none unless an issuer is set. */
@ApplicationScoped
public class OpenIdProvider {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MOST_BYTES = 100_000;
  private static final Duration JOURNEY = Duration.ofMinutes(10);
  // How far the provider's clock may be off.
  private static final Duration SKEW = Duration.ofMinutes(1);
  private static final Duration ANY_SKEW = Duration.ofDays(365);
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Optional<String> issuer;
  private final ClientID client;
  private final Secret secret;
  private final Optional<String> name;
  private final JWSAlgorithm algorithm;
  private final URI redirect;
  private final Cipherbox cipherbox;
  private final Clock clock;

  // What the provider says of itself, as it said it first; nothing that a visitor did.
  private volatile OIDCProviderMetadata metadata;
  private volatile IDTokenValidator validator;

  protected OpenIdProvider() {
    issuer = Optional.empty();
    client = null;
    secret = null;
    name = Optional.empty();
    algorithm = null;
    redirect = null;
    cipherbox = null;
    clock = null;
  }

  /**
   * @param name what its button says, when that is not the usual
   * @param algorithm with which it signs ID tokens; any other is refused
   * @param site the address of this site, to which it sends browsers back
   * @throws IllegalStateException when an issuer is set and the rest is not usable
   */
  @Inject
  public OpenIdProvider(
      @ConfigProperty(name = "wangju.oidc.issuer") Optional<String> issuer,
      @ConfigProperty(name = "wangju.oidc.client-id") Optional<String> client,
      @ConfigProperty(name = "wangju.oidc.client-secret") Optional<String> secret,
      @ConfigProperty(name = "wangju.oidc.name") Optional<String> name,
      @ConfigProperty(name = "wangju.oidc.algorithm") String algorithm,
      @ConfigProperty(name = "wangju.address") Optional<String> site,
      Cipherbox cipherbox,
      Clock clock) {
    if (issuer.isPresent() && (client.isEmpty() || secret.isEmpty() || site.isEmpty())) {
      throw new IllegalStateException(
          "wangju.oidc.issuer needs wangju.oidc.client-id, wangju.oidc.client-secret and"
              + " wangju.address");
    }
    issuer.ifPresent(OpenIdProvider::requireSecure);
    this.issuer = issuer;
    this.client = client.map(ClientID::new).orElse(null);
    this.secret = secret.map(Secret::new).orElse(null);
    this.name = name;
    this.algorithm = JWSAlgorithm.parse(algorithm);
    if (!JWSAlgorithm.Family.SIGNATURE.contains(this.algorithm)) {
      throw new IllegalStateException("wangju.oidc.algorithm must be one with a public key");
    }
    this.redirect =
        site.map(address -> URI.create(address.replaceAll("/+$", "") + "/oidc/callback"))
            .orElse(null);
    this.cipherbox = cipherbox;
    this.clock = clock;
  }

  private static void requireSecure(String issuer) {
    URI address = URI.create(issuer);
    if (!"https".equals(address.getScheme()) && !LOCAL.contains(address.getHost())) {
      throw new IllegalStateException("wangju.oidc.issuer must begin with https://");
    }
  }

  /** Whether a provider is set. */
  public boolean isOn() {
    return issuer.isPresent();
  }

  /** What its button says; empty when the settings do not say. */
  public Optional<String> name() {
    return name;
  }

  /** Its address, by which links to it are told from those to another; empty when none is set. */
  public String issuer() {
    return issuer.orElse("");
  }

  /**
   * Begins a browser's way to the provider.
   *
   * @param linking the login to whose account the identity is to be linked; empty for signing in
   * @param destination where to go afterwards, a path of this site
   * @throws ProviderFailure when the provider cannot be reached
   */
  public Departure begin(String linking, String destination) throws ProviderFailure {
    CodeVerifier verifier = new CodeVerifier();
    State state = new State();
    Nonce nonce = new Nonce();
    URI address =
        new AuthenticationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE), new Scope("openid"), client, redirect)
            .endpointURI(metadata().getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    Journey journey =
        new Journey(
            state.getValue(),
            nonce.getValue(),
            verifier.getValue(),
            linking,
            destination,
            clock.instant().plus(JOURNEY));
    return new Departure(address, journey.seal(cipherbox), (int) JOURNEY.toSeconds());
  }

  /**
   * Ends it: asks the provider for the ID token and checks its signature by the provider's keys,
   * issuer, audience, time and nonce.
   *
   * @param parameters of the address at which the browser came back
   * @param cookie that it took along
   * @throws ProviderFailure when anything of it does not fit
   */
  public Return end(Map<String, List<String>> parameters, String cookie) throws ProviderFailure {
    Journey journey =
        Journey.open(cipherbox, cookie, clock.instant())
            .orElseThrow(() -> new ProviderFailure("the way back is too old or not from here"));
    AuthorizationCode code = code(parameters, journey);
    try {
      JWT token = idToken(code, journey);
      IDTokenClaimsSet claims = validator().validate(token, new Nonce(journey.nonce()));
      requireTime(claims);
      return new Return(
          issuer(), claims.getSubject().getValue(), journey.linking(), journey.destination());
    } catch (ParseException | IOException | BadJOSEException | JOSEException e) {
      throw new ProviderFailure("the ID token is not to be believed or did not come", e);
    }
  }

  // By the time of all nodes: the validator knows only what this node's own clock says.
  private void requireTime(IDTokenClaimsSet claims) throws ProviderFailure {
    Instant now = clock.instant();
    if (claims.getExpirationTime().toInstant().isBefore(now.minus(SKEW))
        || claims.getIssueTime().toInstant().isAfter(now.plus(SKEW))) {
      throw new ProviderFailure("the ID token is of another time");
    }
  }

  private AuthorizationCode code(Map<String, List<String>> parameters, Journey journey)
      throws ProviderFailure {
    try {
      AuthenticationResponse response = AuthenticationResponseParser.parse(redirect, parameters);
      if (response.getState() == null || !same(response.getState().getValue(), journey.state())) {
        throw new ProviderFailure("the answer is to another question");
      }
      requireIssuer(response);
      if (!response.indicatesSuccess()
          || response.toSuccessResponse().getAuthorizationCode() == null) {
        throw new ProviderFailure("the provider vouches for nobody");
      }
      return response.toSuccessResponse().getAuthorizationCode();
    } catch (ParseException e) {
      throw new ProviderFailure("the answer cannot be read", e);
    }
  }

  // Against an answer that another provider slipped in (RFC 9207).
  private void requireIssuer(AuthenticationResponse response) throws ProviderFailure {
    Issuer told = response.getIssuer();
    boolean fits =
        told == null
            ? !metadata().supportsAuthorizationResponseIssuerParam()
            : told.getValue().equals(issuer());
    if (!fits) {
      throw new ProviderFailure("the answer is another provider's");
    }
  }

  private JWT idToken(AuthorizationCode code, Journey journey)
      throws ParseException, IOException, ProviderFailure {
    HTTPRequest request =
        new TokenRequest.Builder(
                metadata().getTokenEndpointURI(),
                new ClientSecretBasic(client, secret),
                new AuthorizationCodeGrant(code, redirect, new CodeVerifier(journey.verifier())))
            .build()
            .toHTTPRequest();
    request.setConnectTimeout(TIMEOUT_MILLIS);
    request.setReadTimeout(TIMEOUT_MILLIS);
    request.setFollowRedirects(false);
    TokenResponse response = OIDCTokenResponseParser.parse(request.send());
    if (!(response instanceof OIDCTokenResponse taken)
        || taken.getOIDCTokens().getIDToken() == null) {
      throw new ProviderFailure("the provider gave no ID token");
    }
    return taken.getOIDCTokens().getIDToken();
  }

  private OIDCProviderMetadata metadata() throws ProviderFailure {
    if (metadata == null) {
      try {
        metadata =
            OIDCProviderMetadata.resolve(new Issuer(issuer()), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
      } catch (GeneralException | IOException e) {
        throw new ProviderFailure("the provider does not say how it is used", e);
      }
    }
    return metadata;
  }

  private IDTokenValidator validator() throws ProviderFailure {
    if (validator == null) {
      try {
        IDTokenValidator made =
            new IDTokenValidator(
                new Issuer(issuer()),
                client,
                algorithm,
                metadata().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, MOST_BYTES));
        made.setMaxClockSkew((int) ANY_SKEW.toSeconds());
        validator = made;
      } catch (MalformedURLException e) {
        throw new ProviderFailure("the provider names no keys", e);
      }
    }
    return validator;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
