/** The published language of Faultline: values, statements, events and their JSON. No framework in here. */
@NullMarked
package io.faultline.contract;

import org.jspecify.annotations.NullMarked;
