package io.faultline.benchmark.row;

import io.faultline.benchmark.loading.DataSets;
import io.faultline.benchmark.report.Progress;
import io.faultline.benchmark.report.Results;
import io.faultline.benchmark.stack.Stack;

/** What measurements work with. */
public record Bench(Size size, Stack stack, DataSets sets, Results results, Progress progress) {}
