/** What happens to an action after it was recorded: its milestones, interruptions and end. */
@NullMarked
package io.faultline.contract.step;

import org.jspecify.annotations.NullMarked;
