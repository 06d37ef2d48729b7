/**
 * The pages of accounts: signing in and out, invitations, one's own account and everybody's. Start
 * with {@link cloud.girofle.herbier.web.curator.account.SignInPage}; {@link
 * cloud.girofle.herbier.web.curator.account.Typed} carries what somebody typed through it. It uses
 * {@code curation}, and the layout of {@code web.reader}.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.account;

import org.jspecify.annotations.NullMarked;
