/** The two services as child processes, and what is asked of them over HTTP. */
@NullMarked
package io.faultline.launcher.service;

import org.jspecify.annotations.NullMarked;
