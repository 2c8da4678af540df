/** A PostgreSQL server from Maven artefacts: its programs, its data directory, and how it is started and stopped. */
@NullMarked
package io.faultline.launcher.postgres;

import org.jspecify.annotations.NullMarked;
