/** What a field of a statement is made of: constants, templates, cells. */
@NullMarked
package io.faultline.timeline.importing.mapping.expression;

import org.jspecify.annotations.NullMarked;
