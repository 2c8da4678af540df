/** Answers what is and was held true of one action. */
@NullMarked
package io.faultline.query.action;

import org.jspecify.annotations.NullMarked;
