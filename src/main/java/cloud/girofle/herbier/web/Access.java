package cloud.girofle.herbier.web;

import io.javalin.security.RouteRole;

/** Who may use an address: every rule stands here. Everything is public for now. */
enum Access implements RouteRole {
    /** Anyone, without an account or a cookie. */
    ANYONE
}
