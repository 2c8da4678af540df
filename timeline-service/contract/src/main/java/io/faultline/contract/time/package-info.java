@NullMarked
package io.faultline.contract.time;

import org.jspecify.annotations.NullMarked;
