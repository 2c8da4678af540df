/** Lists that are answered part by part. */
@NullMarked
package io.faultline.timeline.paging;

import org.jspecify.annotations.NullMarked;
