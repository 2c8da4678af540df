/** By what actions are found: words of their texts, their kind, what they measure. */
@NullMarked
package io.faultline.query.finding;

import org.jspecify.annotations.NullMarked;
