package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.provider.ProviderSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * A provider of OpenID Connect: Spring Authorization Server, on a free port. Whoever is to sign in
 * there is signed in already; what it says can be twisted before it is signed.
 */
final class RealProvider implements AutoCloseable {

    static final String SECRET = "un-secret-de-client-assez-long";

    private final Server server = new Server();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext();
    private final String issuer;
    private volatile String person = "";
    private volatile Consumer<JwtClaimsSet.Builder> twist = claims -> {};
    private volatile Signing signing = Signing.RIGHT;

    /** How it signs. */
    enum Signing {
        RIGHT,
        UNSIGNED,
        /** With a key that is not among those it shows. */
        FOREIGN
    }

    RealProvider(String back) {
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        try {
            connector.open();
            issuer = "http://127.0.0.1:" + connector.getLocalPort();
            context.registerBean(RealProvider.class, () -> this);
            context.registerBean("back", String.class, () -> back);
            new AnnotatedBeanDefinitionReader(context).register(Rules.class);
            ServletContextHandler handler =
                    new ServletContextHandler("/", ServletContextHandler.SESSIONS);
            context.setServletContext(handler.getServletContext());
            context.refresh();
            handler.addFilter(
                    new FilterHolder(
                            new DelegatingFilterProxy("springSecurityFilterChain", context)),
                    "/*",
                    EnumSet.allOf(DispatcherType.class));
            server.setHandler(handler);
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a site has to know of it. */
    ProviderSettings settings() {
        return settings(SECRET);
    }

    ProviderSettings settings(String secret) {
        return new ProviderSettings(URI.create(issuer), "herbier", secret, "La Fédération");
    }

    String issuer() {
        return issuer;
    }

    /** Who sits at the browser, and signs in there; nobody gives up. */
    void person(String subject) {
        person = subject;
        twist = claims -> {};
        signing = Signing.RIGHT;
    }

    /** Has it say something else. */
    void twist(Consumer<JwtClaimsSet.Builder> other) {
        twist = other;
    }

    void signing(Signing other) {
        signing = other;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        context.close();
    }

    private static String unsigned(Map<String, Object> claims) {
        JWTClaimsSet.Builder plain = new JWTClaimsSet.Builder();
        claims.forEach((name, value) ->
                plain.claim(name, value instanceof Instant at ? Date.from(at) : value));
        return new PlainJWT(plain.build()).serialize();
    }

    @Configuration
    @EnableWebSecurity
    static class Rules {

        @Bean
        SecurityFilterChain chain(HttpSecurity http, RealProvider provider) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(asked -> asked.anyRequest().authenticated())
                    .csrf(csrf -> csrf.disable())
                    .addFilterAfter(signedIn(provider), SecurityContextHolderFilter.class)
                    .build();
        }

        /** Who is there, is signed in; who gives up, is sent back with that. */
        private static Filter signedIn(RealProvider provider) {
            return (request, response, chain) -> {
                var asked = (HttpServletRequest) request;
                boolean authorizing = asked.getRequestURI().equals("/oauth2/authorize");
                if (authorizing && provider.person.isEmpty()) {
                    String state = asked.getParameter("state");
                    ((HttpServletResponse) response)
                            .sendRedirect(
                                    asked.getParameter("redirect_uri")
                                            + "?error=access_denied&state="
                                            + URLEncoder.encode(state, StandardCharsets.UTF_8));
                    return;
                }
                if (authorizing) {
                    SecurityContextHolder.getContext()
                            .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(
                                            provider.person,
                                            "",
                                            List.of(
                                                    FactorGrantedAuthority.fromAuthority(
                                                            FactorGrantedAuthority
                                                                    .PASSWORD_AUTHORITY))));
                }
                chain.doFilter(request, response);
            };
        }

        @Bean
        RegisteredClientRepository clients(String back) {
            return new InMemoryRegisteredClientRepository(
                    RegisteredClient.withId("1")
                            .clientId("herbier")
                            .clientSecret("{noop}" + SECRET)
                            .clientAuthenticationMethod(
                                    ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(back)
                            .scope("openid")
                            .scope("profile")
                            .clientSettings(
                                    ClientSettings.builder()
                                            .requireProofKey(true)
                                            .requireAuthorizationConsent(false)
                                            .build())
                            .build());
        }

        @Bean
        AuthorizationServerSettings settings(RealProvider provider) {
            return AuthorizationServerSettings.builder().issuer(provider.issuer).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() {
            return keys(key());
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return NimbusJwtDecoder.withJwkSource(keys).build();
        }

        @Bean
        JwtEncoder encoder(JWKSource<SecurityContext> keys, RealProvider provider) {
            JwtEncoder right = new NimbusJwtEncoder(keys);
            JwtEncoder foreign = new NimbusJwtEncoder(keys(key()));
            return parameters ->
                    switch (provider.signing) {
                        case RIGHT -> right.encode(parameters);
                        case FOREIGN -> foreign.encode(parameters);
                        case UNSIGNED -> {
                            Jwt signed = right.encode(parameters);
                            yield new Jwt(
                                    unsigned(signed.getClaims()),
                                    signed.getIssuedAt(),
                                    signed.getExpiresAt(),
                                    Map.of("alg", "none"),
                                    signed.getClaims());
                        }
                    };
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(RealProvider provider) {
            return context -> {
                if (context.getTokenType().getValue().equals("id_token")) {
                    context.getJwsHeader().algorithm(SignatureAlgorithm.RS256);
                    context.getClaims()
                            .claim("preferred_username", provider.person)
                            .claim("name", "Personne " + provider.person);
                    provider.twist.accept(context.getClaims());
                }
            };
        }

        private static JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        private static RSAKey key() {
            try {
                return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
