/** What is held true of actions and observations at one point of knowledge, one after another. */
@NullMarked
package io.faultline.query.standing;

import org.jspecify.annotations.NullMarked;
