@NullMarked
package io.faultline.contract.event;

import org.jspecify.annotations.NullMarked;
