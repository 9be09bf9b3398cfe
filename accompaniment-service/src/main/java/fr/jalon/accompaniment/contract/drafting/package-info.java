/** Writing a contract: drafts, their versions, amendments and renewals. */
@NullMarked
package fr.jalon.accompaniment.contract.drafting;

import org.jspecify.annotations.NullMarked;
