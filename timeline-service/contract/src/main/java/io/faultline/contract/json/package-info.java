@NullMarked
package io.faultline.contract.json;

import org.jspecify.annotations.NullMarked;
