@NullMarked
package io.faultline.contract.subject;

import org.jspecify.annotations.NullMarked;
