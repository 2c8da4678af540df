package io.faultline.query.graph;

import io.faultline.query.subject.KnownBy;
import java.time.LocalDate;

/** The times of a question, so that what is asked of an answer is answered as of the same. */
record GraphMoment(LocalDate asOf, KnownBy known) {}
