@NullMarked
package io.faultline.contract.statement;

import org.jspecify.annotations.NullMarked;
