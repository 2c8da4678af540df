/** How statements stand in JSON, field by field: what Jackson does in general, done for our own types at a fraction of the cost. */
@NullMarked
package io.faultline.contract.json.form;

import org.jspecify.annotations.NullMarked;
